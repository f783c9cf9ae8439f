import React, { useState } from 'react';
import type { InspectionOf } from '../../../sandbox/protocol/inspect';
import { Frame, type InsideProps } from './Frame';
import parts from '../parts.module.css';
import styles from './Inside.module.css';
import { Query } from './Query';
import { Table } from './Table';
import { useInspection } from './useInspection';

type Database = InspectionOf<'databases'>['databases'][number];

/** Tables that Backstage and knex keep for themselves. */
const HOUSEKEEPING = /^(knex_migrations|backstage_backend_tasks__)/;

/** The running plugin's databases: tables, rows as they are now, and any query. */
export default function DatabasePanel({ session, state, active }: InsideProps) {
  const runs = state.live.state === 'running';
  const [plugin, setPlugin] = useState<string>();
  const [table, setTable] = useState<string>();
  const { result, problem, look } = useInspection<'databases'>(
    session,
    active && runs ? { kind: 'databases' } : undefined,
    state.live,
    state.exchanges,
  );
  const all = result?.databases ?? [];
  const open = all.filter(each => each.state === 'open');
  const database = open.find(each => each.plugin === plugin) ?? open.find(own) ?? open[0];
  const tables = [...(database?.tables ?? [])].sort(
    (a, b) => Number(HOUSEKEEPING.test(a.name)) - Number(HOUSEKEEPING.test(b.name)),
  );
  const shown = tables.find(({ name }) => name === table) ?? tables[0];
  return (
    <Frame of="backend" state={state} problem={problem} onLook={look}>
      {result && (
        <>
          {all
            .filter(each => each.own && each.state !== 'open')
            .map(each => (
              <Without key={each.plugin} database={each} />
            ))}
          {database && (
            <>
              <div className={styles.line}>
                <label className={styles.label}>
                  Database of{' '}
                  <select value={database.plugin} onChange={event => setPlugin(event.target.value)}>
                    {open.map(each => (
                      <option key={each.plugin}>{each.plugin}</option>
                    ))}
                  </select>
                </label>
                <span className={styles.note}>SQLite, in memory, empty at each start</span>
              </div>
              {tables.length === 0 && <p className={styles.hint}>It has no tables yet.</p>}
              <ul className={parts.chips} aria-label="Tables">
                {tables.map(({ name, kind, rows }) => (
                  <li key={name}>
                    <button
                      type="button"
                      aria-pressed={name === shown?.name}
                      onClick={() => setTable(name)}
                    >
                      {name}{' '}
                      <span className={styles.note}>
                        {kind === 'view' ? 'view, ' : ''}
                        {rows} {rows === 1 ? 'row' : 'rows'}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
              {shown && (
                <Table
                  key={`${database.plugin} ${shown.name}`}
                  session={session}
                  plugin={database.plugin}
                  table={shown.name}
                  active={active && runs}
                  version={result}
                />
              )}
              <Query
                key={database.plugin}
                session={session}
                plugin={database.plugin}
                example={shown?.name}
                enabled={runs}
                onRun={look}
              />
            </>
          )}
        </>
      )}
    </Frame>
  );
}

const own = (database: Database) => database.own;

/** A plugin of the reader's without a database, and what line would give it one. */
function Without({ database: { plugin, state } }: { readonly database: Database }) {
  return (
    <p className={styles.hint}>
      {state === 'none' ? (
        <>
          The plugin <code>{plugin}</code> asks for no database. It would with{' '}
          <code>database: coreServices.database</code> in its <code>deps</code>, and gets one with{' '}
          <code>await database.getClient()</code> in <code>init</code>.
        </>
      ) : (
        <>
          The plugin <code>{plugin}</code> asks for <code>coreServices.database</code>, and has not
          used it yet: its database is made by <code>await database.getClient()</code>.
        </>
      )}
    </p>
  );
}
