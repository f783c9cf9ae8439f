import React from 'react';
import clsx from 'clsx';
import { isFromApp } from '../session/receive';
import type { Exchange } from '../session/types';
import styles from './RequestsPanel.module.css';

/** One request and its answer: status, time, body; headers on demand. */
export function ExchangeView({ exchange }: { readonly exchange: Exchange }) {
  const { request, response } = exchange;
  const ok = response?.status !== undefined && response.status < 400;
  return (
    <li className={styles.exchange}>
      <p className={styles.head}>
        <code>
          {request.method} {request.path}
        </code>
        {isFromApp(exchange) && <span className={styles.fromApp}>from the app</span>}
        {response ? (
          <span>
            <b className={clsx(styles.status, ok ? styles.good : styles.bad)}>
              {response.status ?? 'failed'} {response.statusText}
            </b>{' '}
            in {response.ms < 10 ? response.ms.toFixed(1) : Math.round(response.ms)} ms
          </span>
        ) : (
          <span>waiting…</span>
        )}
      </p>
      {response?.error && <p className={styles.complaint}>{response.error}</p>}
      {response && response.body !== '' && (
        <pre className={styles.body} tabIndex={0}>
          {pretty(response.body)}
          {response.truncated ? '\n… (cut here)' : ''}
        </pre>
      )}
      {response && response.headers.length > 0 && (
        <details className={styles.headers}>
          <summary>Response headers</summary>
          <pre className={styles.body} tabIndex={0}>
            {response.headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
          </pre>
        </details>
      )}
    </li>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
