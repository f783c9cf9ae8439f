import React from 'react';
import type { InspectionOf } from '../../../sandbox/protocol/inspect';
import { Frame, Mark, type InsideProps } from './Frame';
import styles from './Inside.module.css';
import { Services } from './Services';
import { useInspection } from './useInspection';

type Installed = InspectionOf<'plugins'>;
type Plugin = Installed['plugins'][number];
type Part = Plugin['modules'][number];

/** What is installed in the running backend: plugins, modules, and the services that they stand on. */
export default function PluginsPanel({ session, state, active }: InsideProps) {
  const runs = state.live.state === 'running';
  const { result, problem, look } = useInspection<'plugins'>(
    session,
    active && runs ? { kind: 'plugins' } : undefined,
    state.live,
  );
  return (
    <Frame of="backend" state={state} problem={problem} onLook={look}>
      {result && (
        <>
          <ul className={styles.cards} aria-label="Plugins">
            {result.plugins.map(plugin => (
              <PluginCard key={plugin.id} plugin={plugin} />
            ))}
          </ul>
          <Services result={result} />
        </>
      )}
    </Frame>
  );
}

function PluginCard({ plugin }: { readonly plugin: Plugin }) {
  const { id, own, installed, modules } = plugin;
  return (
    <li>
      <p className={styles.title}>
        <b>{id}</b> {own ? <Mark kind="own">yours</Mark> : installed && <Mark>Backstage</Mark>}
        {!installed && <Mark kind="bad">not installed</Mark>}
      </p>
      {!installed && (
        <p className={styles.note}>
          There are modules for it, but no plugin: they do nothing before it is installed.
        </p>
      )}
      {installed && <Parts part={plugin} modules={modules} />}
      {modules.length > 0 && (
        <ul className={styles.cards} aria-label={`Modules of ${id}`}>
          {modules.map(module => (
            <li key={module.id}>
              <p className={styles.title}>
                module <b>{module.id}</b> {module.own && <Mark kind="own">yours</Mark>}
              </p>
              <Parts part={module} modules={modules} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface PartsProps {
  readonly part: Part;
  readonly modules: readonly Part[];
}

/** What a plugin or a module asks for, and which extension points it offers to whom. */
function Parts({ part: { needs, points }, modules }: PartsProps) {
  const users = (point: string) =>
    modules.filter(module => module.needs.some(({ id }) => id === point)).map(({ id }) => id);
  return (
    <dl className={styles.facts}>
      <dt>Depends on</dt>
      <dd>
        {needs.length === 0
          ? 'nothing'
          : needs.map(({ id, kind }) => (
              <span key={id} className={styles.item}>
                <code>{id}</code>
                {kind === 'extension-point' ? ' (extension point)' : ''}
              </span>
            ))}
      </dd>
      {points.length > 0 && (
        <>
          <dt>Extension points</dt>
          <dd>
            {points.map(point => (
              <span key={point} className={styles.item}>
                <code>{point}</code>,{' '}
                {users(point).length > 0
                  ? `used by module ${users(point).join(', ')}`
                  : 'used by no module'}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
