import Link from '@docusaurus/Link';
import type { ListData } from '../../core/pageData';
import { DirectoryLayout } from '../parts/DirectoryLayout';
import page from '../parts/page.module.css';
import { PluginList } from './PluginList';

/** `/plugins/`: every plugin of the directory. */
export default function ListPage({ data }: { readonly data: ListData }) {
  const { plugins } = data;
  return (
    <DirectoryLayout
      title="Plugins"
      description="Published Backstage plugins to learn from and to adopt: what each does, what it is made of and how to install it."
    >
      <h1>Plugins</h1>
      <p className={page.lead}>
        {plugins.length} published Backstage plugins, to learn from and to adopt: what each does,
        what it is made of, how to install it, and which lessons teach how such a plugin is made.
        Something is missing? <Link to="/plugins/add/">Add a plugin</Link> or{' '}
        <Link to="/plugins/suggest/">suggest one</Link>.
      </p>
      <PluginList plugins={plugins} />
    </DirectoryLayout>
  );
}
