import Link from '@docusaurus/Link';
import { installation, type InstallStep } from '../../core/install';
import type { PluginPackage } from '../../core/types';
import { Code } from '../parts/Code';
import styles from './plugin.module.css';

const what = { sh: 'the command', ts: 'the code', yaml: 'the configuration' } as const;

function Steps({ steps }: { readonly steps: readonly InstallStep[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ text, code, language }) => (
        <li key={code}>
          {text}
          <Code code={code} what={what[language]} />
        </li>
      ))}
    </ol>
  );
}

interface InstallProps {
  readonly packages: readonly PluginPackage[];
  readonly documentation: string;
}

/** Steps for the new backend system and the new frontend system. */
export function Install({ packages, documentation }: InstallProps) {
  const { backend, frontend } = installation(packages);
  const legacy = packages.some(({ facts }) => facts?.newFrontend === false);
  return (
    <>
      <p className={styles.note}>
        These steps follow from the roles of the packages. Most plugins need configuration as well:{' '}
        <Link to={documentation}>their documentation</Link> has the last word.
      </p>
      {backend.length > 0 && (
        <>
          <h3 id="install-backend">In the backend</h3>
          <Steps steps={backend} />
        </>
      )}
      {frontend.length > 0 && (
        <>
          <h3 id="install-frontend">In the app</h3>
          <Steps steps={frontend} />
          {legacy && (
            <p className={styles.note}>
              Its package exports nothing for the new frontend system. Its documentation says how to
              place its components in an app of the earlier system.
            </p>
          )}
        </>
      )}
    </>
  );
}
