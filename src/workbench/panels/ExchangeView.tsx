import React, { useId, useState } from 'react';
import clsx from 'clsx';
import { isFromApp } from '../session/receive';
import type { Exchange } from '../session/types';
import buttons from '../parts/buttons.module.css';
import { toCurl } from './curl';
import parts from './parts.module.css';
import styles from './RequestsPanel.module.css';

interface ExchangeViewProps {
  readonly exchange: Exchange;
  readonly enabled: boolean;
  /** Brings the request into the form, to be changed and sent again. */
  onEdit(): void;
}

/** One request and its answer: status, time, body; headers on demand. */
export function ExchangeView({ exchange, enabled, onEdit }: ExchangeViewProps) {
  const { request, response } = exchange;
  const id = useId();
  const ok = response?.status !== undefined && response.status < 400;
  return (
    <li className={styles.exchange}>
      <p className={styles.head}>
        <code id={id}>
          {request.method} {request.path}
        </code>
        {isFromApp(exchange) && (
          <span className={clsx(parts.mark, parts.own, styles.fromApp)}>from the app</span>
        )}
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
      <Actions request={request} describedBy={id} enabled={enabled} onEdit={onEdit} />
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

interface ActionsProps {
  readonly request: Exchange['request'];
  /** Id of the element that says which request it is. */
  readonly describedBy: string;
  readonly enabled: boolean;
  onEdit(): void;
}

function Actions({ request, describedBy, enabled, onEdit }: ActionsProps) {
  const [copied, setCopied] = useState<'copied' | 'shown'>();

  async function copy() {
    try {
      await navigator.clipboard.writeText(toCurl(request));
      setCopied('copied');
    } catch {
      setCopied('shown'); // no clipboard on a plain http host, or the reader has refused it
    }
  }
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={buttons.link}
        aria-describedby={describedBy}
        disabled={!enabled}
        onClick={onEdit}
      >
        Edit and repeat
      </button>
      <button
        type="button"
        className={buttons.link}
        aria-describedby={describedBy}
        onClick={() => void copy()}
      >
        Copy as curl
      </button>
      <span role="status">{copied === 'copied' && 'Copied.'}</span>
      {copied === 'shown' && (
        <pre className={styles.body} tabIndex={0} aria-label="curl command">
          {toCurl(request)}
        </pre>
      )}
    </div>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
