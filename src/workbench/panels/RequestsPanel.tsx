import React, { useId, useRef, useState, type FormEvent } from 'react';
import clsx from 'clsx';
import type { PluginRequest } from '../../sandbox/protocol/common';
import { isFromApp } from '../session/receive';
import type { Exchange, SessionState } from '../session/types';
import buttons from '../parts/buttons.module.css';
import { ExchangeView } from './ExchangeView';
import { parseHeaders } from './headers';
import parts from './parts.module.css';
import styles from './RequestsPanel.module.css';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

interface RequestsPanelProps {
  readonly state: Pick<SessionState, 'routes' | 'exchanges' | 'live'>;
  readonly enabled: boolean;
  onSend(request: Omit<PluginRequest, 'id'>): void;
}

/** Sends requests to the running plugin and shows what it answers; its routes are there to click. */
export function RequestsPanel({ state, enabled, onSend }: RequestsPanelProps) {
  const [method, setMethod] = useState('GET');
  const [path, setPath] = useState('');
  const [headers, setHeaders] = useState('');
  const [body, setBody] = useState('');
  const [complaint, setComplaint] = useState<string>();
  const id = useId();
  const pathField = useRef<HTMLInputElement>(null);
  const headersField = useRef<HTMLDetailsElement>(null);
  const takesBody = method !== 'GET' && method !== 'HEAD';
  const wanted = path || state.routes[0]?.path || '/api/';

  function send(event: FormEvent) {
    event.preventDefault();
    const parsed = parseHeaders(headers);
    if ('complaint' in parsed) return setComplaint(parsed.complaint);
    if (!wanted.startsWith('/'))
      return setComplaint('A path starts with a slash, such as /api/todo/health.');
    setComplaint(undefined);
    const json =
      takesBody &&
      body.trim() !== '' &&
      !parsed.headers.some(([name]) => /^content-type$/i.test(name));
    onSend({
      method,
      path: wanted,
      headers: json ? [...parsed.headers, ['content-type', 'application/json']] : parsed.headers,
      ...(takesBody && body !== '' ? { body } : {}),
    });
  }

  /** An earlier request comes back into the form, and the cursor with it. */
  function edit({ request }: Exchange) {
    const text = request.headers.map(([name, value]) => `${name}: ${value}`).join('\n');
    setMethod(METHODS.includes(request.method) ? request.method : 'GET');
    setPath(request.path);
    setHeaders(text);
    setBody(request.body ?? '');
    setComplaint(undefined);
    if (headersField.current && text !== '') headersField.current.open = true;
    pathField.current?.focus();
  }

  return (
    <div className={styles.requests}>
      <form className={clsx(styles.form, parts.fields)} onSubmit={send}>
        <div className={styles.line}>
          <select
            aria-label="Method"
            value={method}
            onChange={event => setMethod(event.target.value)}
            disabled={!enabled}
          >
            {METHODS.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <input
            ref={pathField}
            aria-label="Path"
            value={path}
            placeholder={wanted}
            spellCheck={false}
            autoCapitalize="off"
            disabled={!enabled}
            onChange={event => setPath(event.target.value)}
          />
          <button type="submit" className={buttons.accent} disabled={!enabled}>
            Send
          </button>
        </div>
        {takesBody && (
          <textarea
            aria-label="Body"
            value={body}
            placeholder={'{ "title": "Water the plants" }'}
            rows={3}
            spellCheck={false}
            disabled={!enabled}
            onChange={event => setBody(event.target.value)}
          />
        )}
        <details ref={headersField} className={styles.headers}>
          <summary>Headers</summary>
          <textarea
            aria-label="Headers"
            aria-describedby={`${id}-help`}
            value={headers}
            rows={2}
            spellCheck={false}
            disabled={!enabled}
            onChange={event => setHeaders(event.target.value)}
          />
          <p id={`${id}-help`} className={styles.help}>
            One a line, such as <code>accept: application/json</code>.
          </p>
        </details>
        {complaint && (
          <p role="alert" className={styles.complaint}>
            {complaint}
          </p>
        )}
      </form>
      <Routes
        state={state}
        onPick={route => {
          setMethod(METHODS.includes(route.method) ? route.method : 'GET');
          setPath(route.path);
        }}
      />
      <Exchanges exchanges={state.exchanges} enabled={enabled} onEdit={edit} />
    </div>
  );
}

interface RoutesProps {
  readonly state: RequestsPanelProps['state'];
  onPick(route: SessionState['routes'][number]): void;
}

function Routes({ state: { routes, live }, onPick }: RoutesProps) {
  if (live.state === 'failed') {
    return (
      <p className={styles.help}>The backend is not running: {live.problem.title.toLowerCase()}.</p>
    );
  }
  if (live.state !== 'running') {
    return <p className={styles.help}>The plugin’s routes stand here once its backend runs.</p>;
  }
  if (routes.length === 0)
    return <p className={styles.help}>No plugin of yours serves a route yet.</p>;
  return (
    <ul className={parts.chips} aria-label="Routes">
      {routes.map(route => (
        <li key={`${route.method} ${route.path}`}>
          <button type="button" onClick={() => onPick(route)}>
            <b>{route.method}</b> {route.path}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ExchangesProps {
  readonly exchanges: readonly Exchange[];
  readonly enabled: boolean;
  onEdit(exchange: Exchange): void;
}

function Exchanges({ exchanges, enabled, onEdit }: ExchangesProps) {
  const { request, response } = exchanges.find(exchange => !isFromApp(exchange)) ?? {};
  return (
    <>
      {/* Not the list: it grows with each request that the app makes by itself. */}
      <p role="status" className={styles.said}>
        {request &&
          response &&
          `${response.status ?? 'No answer'} to ${request.method} ${request.path}`}
      </p>
      <ol className={styles.exchanges} aria-label="Answers">
        {exchanges.map(exchange => (
          <ExchangeView
            key={exchange.request.id}
            exchange={exchange}
            enabled={enabled}
            onEdit={() => onEdit(exchange)}
          />
        ))}
      </ol>
    </>
  );
}
