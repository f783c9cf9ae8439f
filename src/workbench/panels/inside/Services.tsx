import React, { useState } from 'react';
import type { InspectionOf } from '../../../sandbox/protocol/inspect';
import styles from './Inside.module.css';

type Installed = InspectionOf<'plugins'>;
type Service = Installed['services'][number];

const SOURCES: Record<Service['source'], string> = {
  default: 'Backstage’s default',
  sandbox: 'the sandbox’s own, in place of the default',
  own: 'yours',
  reference: 'the default of its reference',
  framework: 'made by the framework',
};

const SCOPES: Record<Service['scope'], string> = {
  root: 'one for all',
  plugin: 'one for each plugin',
};

/** The services: those of which there are instances, and those that only could be. */
export function Services({ result }: { readonly result: Installed }) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = result.services.filter(({ id }) => id.toLowerCase().includes(wanted));
  const made = found.filter(service => service.made);
  const rest = found.filter(service => !service.made);
  return (
    <>
      <div className={styles.line}>
        <p className={styles.title}>
          <b>Services</b>
        </p>
        <input
          aria-label="Filter services"
          placeholder="Filter services"
          value={text}
          onChange={event => setText(event.target.value)}
        />
      </div>
      <p className={styles.note} role="status">
        {made.length} in use, {rest.length} available that nobody has asked for
      </p>
      <ul className={styles.cards} aria-label="Services in use">
        {made.map(service => (
          <ServiceItem key={service.id} service={service} result={result} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={styles.details}>
          <summary>Available, not made</summary>
          <ul className={styles.cards} aria-label="Services not in use">
            {rest.map(service => (
              <ServiceItem key={service.id} service={service} result={result} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface ServiceItemProps {
  readonly service: Service;
  readonly result: Installed;
}

function ServiceItem({ service, result }: ServiceItemProps) {
  const { id, core, scope, source, needs, madeFor, made } = service;
  const users = made ? usersOf(id, result) : [];
  return (
    <li>
      <details className={styles.service}>
        <summary>
          <code>{id}</code>{' '}
          <span className={styles.note}>{made ? shortly(users) : SCOPES[scope]}</span>
        </summary>
        <dl className={styles.facts}>
          {core && (
            <>
              <dt>In code</dt>
              <dd>
                <code>coreServices.{core}</code>
              </dd>
            </>
          )}
          <dt>Made</dt>
          <dd>
            {SCOPES[scope]}
            {madeFor.length > 0 && `: ${madeFor.join(', ')}`}
          </dd>
          <dt>Factory</dt>
          <dd>{SOURCES[source]}</dd>
          <dt>Depends on</dt>
          <dd>{needs.length > 0 ? <Ids ids={needs} /> : 'nothing'}</dd>
          {made && (
            <>
              <dt>Used by</dt>
              <dd>
                {users.length > 0 ? <Ids ids={users} /> : 'nobody: Backstage always makes it'}
              </dd>
            </>
          )}
        </dl>
      </details>
    </li>
  );
}

function Ids({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map(id => (
        <span key={id} className={styles.item}>
          <code>{id}</code>
        </span>
      ))}
    </>
  );
}

/** Who uses a service, on one line. */
function shortly(users: readonly string[]): string {
  if (users.length === 0) return 'always made';
  const [first, second, ...more] = users;
  const named = [first, second].filter(Boolean).join(', ');
  return `used by ${named}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

/** Who asks for a service: plugins, modules, and other services of which there are instances. */
function usersOf(id: string, { plugins, services }: Installed): string[] {
  const asks = ({ needs }: { readonly needs: readonly { readonly id: string }[] }) =>
    needs.some(need => need.id === id);
  return [
    ...plugins.flatMap(plugin => [
      ...(plugin.installed && asks(plugin) ? [`plugin ${plugin.id}`] : []),
      ...plugin.modules.filter(asks).map(module => `module ${module.id} of ${plugin.id}`),
    ]),
    ...services.filter(each => each.made && each.needs.includes(id)).map(each => each.id),
  ];
}
