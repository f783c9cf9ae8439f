import Link from '@docusaurus/Link';
import type { FormData } from '../../core/pageData';
import { DirectoryLayout } from '../parts/DirectoryLayout';
import page from '../parts/page.module.css';
import { SuggestForm } from './SuggestForm';

/** `/plugins/suggest/`: an issue, filled in. */
export default function SuggestPage({ data }: { readonly data: FormData }) {
  return (
    <DirectoryLayout
      title="Suggest a plugin"
      description="Suggest a Backstage plugin for the directory, or report a mistake in it: a few words make an issue."
    >
      <p className={page.crumbs}>
        <Link to="/plugins/">Plugins</Link>
      </p>
      <h1>Suggest a plugin</h1>
      <p className={page.lead}>
        Say which plugin is missing, or what is wrong on a plugin’s page, and somebody else does the
        rest. Nothing has to be filled in but a name. If you have five minutes,{' '}
        <Link to="/plugins/add/">add the plugin yourself</Link>.
      </p>
      <SuggestForm repository={data.repository} />
    </DirectoryLayout>
  );
}
