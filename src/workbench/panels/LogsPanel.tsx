import React, { useLayoutEffect, useRef, useState } from 'react';
import clsx from 'clsx';
import type { LogLine } from '../../sandbox/protocol/common';
import type { SessionState } from '../session/types';
import buttons from '../parts/buttons.module.css';
import styles from './LogsPanel.module.css';

interface LogsPanelProps {
  readonly logs: SessionState['logs'];
  readonly dropped: number;
  onClear(): void;
}

/** What the backend and the learner's own console printed: level, plugin, message, fields. */
export function LogsPanel({ logs, dropped, onClear }: LogsPanelProps) {
  const [debug, setDebug] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const following = useRef(true);
  // The newest line stays in view, unless the reader has scrolled back to an older one.
  useLayoutEffect(() => {
    if (list.current && following.current) list.current.scrollTop = list.current.scrollHeight;
  });
  const shown = logs.filter(line => debug || line.level !== 'debug');
  if (!logs.some(line => line.source !== 'sandbox')) {
    return (
      <p className={styles.empty}>
        Nothing yet. What your code and Backstage log while they run stands here.
      </p>
    );
  }
  return (
    <div className={styles.logs}>
      <div className={styles.bar}>
        <label>
          <input
            type="checkbox"
            checked={debug}
            onChange={event => setDebug(event.target.checked)}
          />{' '}
          Show debug lines
        </label>
        {dropped > 0 && <span>{dropped.toLocaleString('en')} older ones were not kept</span>}
        <button type="button" className={buttons.link} onClick={onClear}>
          Clear
        </button>
      </div>
      {/* Focusable, because it scrolls. */}
      <ol
        ref={list}
        className={styles.lines}
        tabIndex={0}
        aria-label="Log lines"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          following.current = scrollHeight - scrollTop - clientHeight < 24;
        }}
      >
        {shown.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ol>
    </div>
  );
}

function Line({ line }: { readonly line: LogLine }) {
  if (line.source === 'sandbox') {
    const time = new Date(line.at).toLocaleTimeString('en-GB');
    return <li className={styles.divider}>{`${line.message}, ${time}`}</li>;
  }
  const fields = Object.entries(line.fields ?? {});
  return (
    <li className={clsx(styles.line, styles[line.level])}>
      <span className={styles.level}>{line.level}</span>
      <span className={styles.plugin}>
        {line.plugin ?? (line.source === 'console' ? 'console' : 'backend')}
      </span>
      <span className={styles.message}>
        {line.message}
        {fields.map(([name, value]) => (
          <span key={name} className={styles.field}>
            {' '}
            {name}=<b>{typeof value === 'string' ? value : JSON.stringify(value)}</b>
          </span>
        ))}
        {line.stack && <span className={styles.stack}>{line.stack}</span>}
      </span>
    </li>
  );
}
