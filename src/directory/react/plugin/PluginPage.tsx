import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import NotFound from '@theme/NotFound';
import { healthOf } from '../../core/health';
import { summaryOf } from '../../core/summary';
import type { PluginDetail } from '../../core/types';
import { Badges } from '../parts/Badges';
import { DirectoryLayout } from '../parts/DirectoryLayout';
import page from '../parts/page.module.css';
import { Install } from './Install';
import { PackageTable } from './PackageTable';
import styles from './plugin.module.css';

/**
 * `/plugins/<id>/`: what is known of one plugin, and how to install it.
 *
 * @param data of all plugins: in the browser one route serves them (routes/foldRoutes.cjs), whatever the address names
 */
export default function PluginPage({ data }: { readonly data: readonly PluginDetail[] }) {
  const id = useLocation().pathname.split('/').filter(Boolean).at(-1);
  const plugin = data.find(each => each.id === id);
  return plugin ? <Plugin plugin={plugin} /> : <NotFound />;
}

function Plugin({ plugin }: { readonly plugin: PluginDetail }) {
  const { title, author, description, documentation, packages, siblings, tags, lessons } = plugin;
  return (
    <DirectoryLayout title={`${title}: a Backstage plugin`} description={description}>
      <p className={page.crumbs}>
        <Link to="/plugins/">Plugins</Link>
      </p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.description}>{description}</p>
      <p className={styles.author}>
        By {author}. <Link to={documentation}>Its documentation</Link>
      </p>
      <Badges {...summaryOf(plugin)} />

      <h2 id="health">What is known about it</h2>
      <ul className={styles.health}>
        {healthOf(packages).map(({ tone, text }) => (
          <li key={text} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>

      <h2 id="install">Install it</h2>
      <Install packages={packages} documentation={documentation} />

      <h2 id="packages">Packages</h2>
      <PackageTable packages={packages} />
      {siblings.length > 0 && (
        <p className={styles.note}>
          Also part of it, brought along where they are needed:{' '}
          {siblings.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <code>{name}</code>
            </span>
          ))}
          .
        </p>
      )}

      {lessons.length > 0 && (
        <>
          <h2 id="lessons">Learn how such a plugin is made</h2>
          <ul className={styles.lessons}>
            {lessons.map(({ title: lesson, url }) => (
              <li key={url}>
                <Link to={url} autoAddBaseUrl={false}>
                  {lesson}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.note}>
        Tags: {tags.join(', ')}. The directory describes plugins; it doesn’t vouch for them. A
        mistake on this page? <Link to="/plugins/suggest/">Say so</Link>.
      </p>
    </DirectoryLayout>
  );
}
