import React, { useId, useLayoutEffect, useRef, useState } from 'react';
import clsx from 'clsx';
import type { LogLevel } from '../../sandbox/protocol/common';
import type { SessionState } from '../session/types';
import buttons from '../parts/buttons.module.css';
import { filterLogs, speakers } from './logFilter';
import { LogEntry } from './LogEntry';
import styles from './LogsPanel.module.css';
import parts from './parts.module.css';

interface LogsPanelProps {
  readonly logs: SessionState['logs'];
  readonly dropped: number;
  onClear(): void;
}

const LEVELS: Record<LogLevel, string> = {
  debug: 'everything',
  info: 'info and worse',
  warn: 'warnings and errors',
  error: 'errors',
};

/** What the backend and the learner's own console printed: level, plugin, message, fields. */
export function LogsPanel({ logs, dropped, onClear }: LogsPanelProps) {
  const [level, setLevel] = useState<LogLevel>('info');
  const [who, setWho] = useState<string>();
  const [text, setText] = useState('');
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const following = useRef(true);
  const [behind, setBehind] = useState(false);
  // The newest line stays in view, unless the reader has scrolled back to an older one.
  useLayoutEffect(() => {
    if (list.current && following.current) list.current.scrollTop = list.current.scrollHeight;
  });
  if (!logs.some(line => line.source !== 'sandbox')) {
    return (
      <p className={styles.empty}>
        Nothing yet. What your code and Backstage log while they run stands here.
      </p>
    );
  }
  const shown = filterLogs(logs, { level, text, ...(who === undefined ? {} : { who }) });
  const all = speakers(logs);
  const names = who === undefined || all.includes(who) ? all : [...all, who];
  return (
    <div className={styles.logs}>
      <div className={clsx(styles.bar, parts.fields)}>
        <select
          aria-label="Least level"
          value={level}
          onChange={event => setLevel(event.target.value as LogLevel)}
        >
          {Object.entries(LEVELS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <select
          aria-label="Lines of"
          value={who ?? ''}
          onChange={event => setWho(event.target.value || undefined)}
        >
          <option value="">everybody</option>
          {names.map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <input
          aria-label="Filter log lines"
          aria-describedby={`${id}-count`}
          placeholder="Filter"
          value={text}
          spellCheck={false}
          onChange={event => setText(event.target.value)}
        />
        <button type="button" className={buttons.link} onClick={onClear}>
          Clear
        </button>
        <span id={`${id}-count`} className={styles.count}>
          {shown.filter(line => line.source !== 'sandbox').length.toLocaleString('en')} lines
          {dropped > 0 && `, ${dropped.toLocaleString('en')} older ones were not kept`}
        </span>
        {behind && (
          <button
            type="button"
            className={buttons.link}
            onClick={() => {
              following.current = true;
              setBehind(false);
            }}
          >
            Follow the newest
          </button>
        )}
      </div>
      {/* Focusable, because it scrolls. */}
      <ol
        ref={list}
        className={styles.lines}
        tabIndex={0}
        aria-label="Log lines"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          following.current = scrollHeight - scrollTop - clientHeight < 24;
          setBehind(!following.current);
        }}
      >
        {shown.map((line, index) => (
          <LogEntry key={index} line={line} />
        ))}
      </ol>
    </div>
  );
}
