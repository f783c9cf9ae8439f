import React, { useState } from 'react';
import type { InspectionOf } from '../../../sandbox/protocol/inspect';
import type { Session } from '../../session/session';
import buttons from '../../parts/buttons.module.css';
import styles from './Inside.module.css';
import { Rows } from './Rows';
import { useInspection } from './useInspection';

/** As many as the realm gives at a time (src/backstage/backend/inspect/databases.ts). */
const PAGE = 50;

interface TableProps {
  readonly session: Session;
  readonly plugin: string;
  readonly table: string;
  readonly active: boolean;
  readonly version: unknown;
}

/** One table: its rows, page by page, and how it is made. */
export function Table({ session, plugin, table, active, version }: TableProps) {
  const [offset, setOffset] = useState(0);
  const { result, problem } = useInspection<'table'>(
    session,
    active ? { kind: 'table', plugin, table, offset } : undefined,
    version,
  );
  if (!result) {
    return problem ? (
      <p className={styles.trouble} role="alert">
        {problem.title}: {problem.message}
      </p>
    ) : (
      <p className={styles.hint}>Looking…</p>
    );
  }
  const { columns, rows, total, schema, indices } = result;
  const pages = total > PAGE || offset > 0;
  return (
    <>
      {rows.length === 0 ? (
        <p className={styles.hint}>No rows{offset > 0 ? ' here' : ' yet'}.</p>
      ) : (
        <Rows label={`Rows of ${table}`} columns={columns} rows={rows} />
      )}
      {pages && (
        <div className={styles.line}>
          <button
            type="button"
            className={buttons.quiet}
            disabled={offset === 0}
            onClick={() => setOffset(Math.max(0, offset - PAGE))}
          >
            Previous rows
          </button>
          <span role="status">
            {rows.length > 0 ? `${offset + 1} to ${offset + rows.length}` : 'None'} of {total}
          </span>
          <button
            type="button"
            className={buttons.quiet}
            disabled={offset + rows.length >= total}
            onClick={() => setOffset(offset + PAGE)}
          >
            Next rows
          </button>
        </div>
      )}
      <Schema table={table} schema={schema} indices={indices} />
    </>
  );
}

type SchemaProps = Pick<InspectionOf<'table'>, 'schema' | 'indices'> & { readonly table: string };

function Schema({ table, schema, indices }: SchemaProps) {
  return (
    <details className={styles.details}>
      <summary>Columns and indices</summary>
      <div className={styles.scroll} role="region" aria-label={`Columns of ${table}`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Type</th>
              <th scope="col">Rules</th>
            </tr>
          </thead>
          <tbody>
            {schema.map(column => (
              <tr key={column.name}>
                <th scope="row">{column.name}</th>
                <td>{column.type || 'any'}</td>
                <td>{rulesOf(column).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{indices.length === 0 ? 'No indices.' : 'Indices:'}</p>
      <ul className={styles.list}>
        {indices.map(({ name, unique, columns }) => (
          <li key={name}>
            <code>{name}</code> on {columns.join(', ')}
            {unique ? ', unique' : ''}
          </li>
        ))}
      </ul>
    </details>
  );
}

function rulesOf(column: InspectionOf<'table'>['schema'][number]): string[] {
  return [
    ...(column.key > 0 ? ['primary key'] : []),
    ...(column.notNull ? ['not null'] : []),
    ...(column.default === null ? [] : [`default ${column.default}`]),
    ...(column.refersTo ? [`refers to ${column.refersTo}`] : []),
  ];
}
