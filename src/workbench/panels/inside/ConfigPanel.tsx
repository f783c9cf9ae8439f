import React from 'react';
import type { Files } from '../../../sandbox/protocol/common';
import type { ConfigEntry } from '../../../sandbox/protocol/inspect';
import { Frame, Mark, type InsideProps } from './Frame';
import styles from './Inside.module.css';
import { useInspection } from './useInspection';

/** A key, and what is below it: a value, or further keys. */
interface Branch {
  readonly key: string | number;
  entry?: ConfigEntry;
  readonly children: Branch[];
}

function grow(entries: readonly ConfigEntry[]): Branch[] {
  const root: Branch = { key: '', children: [] };
  for (const entry of entries) {
    let at = root;
    for (const key of entry.path) {
      let next = at.children.find(child => child.key === key);
      if (!next) at.children.push((next = { key, children: [] }));
      at = next;
    }
    at.entry = entry;
  }
  return root.children;
}

/** What says who may see what (see sandbox/host/inspectConfig.ts): an edit of it starts no backend anew. */
const schemasIn = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).filter(([path]) => /(^|\/)config\.(d\.ts|schema\.json)$/.test(path)),
  );

/** The configuration that the running backend has: each value with its source, and who may see it. */
export default function ConfigPanel({ session, state, active }: InsideProps) {
  const runs = state.live.state === 'running';
  const { result, problem, look } = useInspection<'config'>(
    session,
    active && runs ? { kind: 'config', schemas: schemasIn(state.files) } : undefined,
    state.live,
  );
  return (
    <Frame of="backend" state={state} problem={problem} onLook={look}>
      {result && (
        <>
          <p className={styles.note}>
            What <code>coreServices.rootConfig</code> gives to your plugin.{' '}
            {result.schemas.length > 0 ? (
              <>
                {result.schemas.map(path => (
                  <code key={path}>{path} </code>
                ))}
                says who may see what.
              </>
            ) : (
              <>
                No <code>config.d.ts</code> of yours says who may see what, so the browser gets
                Backstage’s own keys alone.
              </>
            )}
          </p>
          {result.trouble && (
            <p className={styles.trouble} role="alert">
              {result.trouble}
            </p>
          )}
          <Branches branches={grow(result.entries)} label="Configuration" />
          {result.dropped > 0 && (
            <p className={styles.note}>{result.dropped} more values are not shown.</p>
          )}
          <dl className={styles.legend}>
            <dt>
              <Mark kind="good">browser</Mark>
            </dt>
            <dd>A schema lets the frontend see it.</dd>
            <dt>
              <Mark kind="bad">secret</Mark>
            </dt>
            <dd>
              A schema marks it so: Backstage keeps it out of its logs, and it is hidden here.
            </dd>
            <dt>
              <Mark kind="own">reads like a secret</Mark>
            </dt>
            <dd>Hidden here. But no schema says so: Backstage’s logs would show it.</dd>
          </dl>
        </>
      )}
    </Frame>
  );
}

interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly label?: string;
}

function Branches({ branches, label }: BranchesProps) {
  return (
    <ul className={styles.yaml} aria-label={label}>
      {branches.map(({ key, entry, children }) => (
        <li key={key}>
          <span className={styles.key}>{typeof key === 'number' ? '-' : `${key}:`}</span>{' '}
          {entry ? <Leaf entry={entry} /> : <Branches branches={children} />}
        </li>
      ))}
    </ul>
  );
}

function Leaf({ entry: { value, source, visibility } }: { readonly entry: ConfigEntry }) {
  return (
    <>
      {value === undefined ? (
        <span className={styles.redacted}>
          <span aria-hidden="true">•••</span>
          <span className={styles.hidden}>redacted</span>
        </span>
      ) : (
        <span className={styles.value}>{value}</span>
      )}{' '}
      {visibility === 'frontend' && <Mark kind="good">browser</Mark>}
      {visibility === 'secret' && <Mark kind="bad">secret</Mark>}
      {visibility === 'suspect' && <Mark kind="own">reads like a secret</Mark>}{' '}
      <span className={styles.source}>{source}</span>
    </>
  );
}
