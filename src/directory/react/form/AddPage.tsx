import Link from '@docusaurus/Link';
import type { FormData } from '../../core/pageData';
import { DirectoryLayout } from '../parts/DirectoryLayout';
import page from '../parts/page.module.css';
import { AddForm } from './AddForm';

/** `/plugins/add/`: a form that makes a file of the directory. */
export default function AddPage({ data }: { readonly data: FormData }) {
  return (
    <DirectoryLayout
      title="Add a plugin"
      description="Add a published Backstage plugin to the directory: fill in a form, and open a pull request with the file that it makes."
    >
      <p className={page.crumbs}>
        <Link to="/plugins/">Plugins</Link>
      </p>
      <h1>Add a plugin</h1>
      <p className={page.lead}>
        The directory is a folder of small files, one for each plugin. This form makes such a file
        and checks it as you type, by the same rules as the build. What you type stays in this page.
        Short of time? <Link to="/plugins/suggest/">Suggest the plugin</Link> instead.
      </p>
      <h2 id="what-belongs">What belongs here</h2>
      <ul>
        <li>It is published on npm, and anyone can install it.</li>
        <li>Its documentation says how to install and configure it.</li>
        <li>The description says what it does. Praise and comparisons stay out.</li>
      </ul>
      <AddForm {...data} />
      <h2 id="then">What happens then</h2>
      <p className={page.lead}>
        The pull request’s checks read the file. A maintainer runs{' '}
        <code>npm run directory:refresh</code>, which asks the registry for the version, the date,
        the license and the roles of your packages; a package that isn’t there stops it. After the
        next build, the plugin has its page.
      </p>
    </DirectoryLayout>
  );
}
