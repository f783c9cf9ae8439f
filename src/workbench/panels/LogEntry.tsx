import React from 'react';
import clsx from 'clsx';
import type { LogLine } from '../../sandbox/protocol/common';
import { whoOf } from './logFilter';
import styles from './LogsPanel.module.css';

/** Fields of more characters than this, all together, are folded. */
const FITS = 60;

/** One line of the log. Fields that don't fit on it are folded, and unfold one a line. */
export function LogEntry({ line }: { readonly line: LogLine }) {
  if (line.source === 'sandbox') {
    const time = new Date(line.at).toLocaleTimeString('en-GB');
    return <li className={styles.divider}>{`${line.message}, ${time}`}</li>;
  }
  const fields = Object.entries(line.fields ?? {});
  return (
    <li className={clsx(styles.line, styles[line.level])}>
      <span className={styles.level}>{line.level}</span>
      <span className={styles.plugin}>{whoOf(line)}</span>
      <span className={styles.message}>
        {line.message}
        <Fields fields={fields} />
        {line.stack && <span className={styles.stack}>{line.stack}</span>}
      </span>
    </li>
  );
}

type Field = readonly [name: string, value: unknown];

const short = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  const length = fields.reduce((sum, [name, value]) => sum + name.length + short(value).length, 0);
  const isNested = fields.some(([, value]) => typeof value === 'object' && value !== null);
  if (length <= FITS && !isNested) {
    return fields.map(([name, value]) => (
      <span key={name} className={styles.field}>
        {' '}
        {name}=<b>{short(value)}</b>
      </span>
    ));
  }
  const names = fields.map(([name]) => name);
  return (
    <details className={styles.fields}>
      <summary>
        {names.length} {names.length === 1 ? 'field' : 'fields'}: {names.slice(0, 4).join(', ')}
        {names.length > 4 && '…'}
      </summary>
      <dl>
        {fields.map(([name, value]) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</dd>
          </React.Fragment>
        ))}
      </dl>
    </details>
  );
}
