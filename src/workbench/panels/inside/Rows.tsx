import React from 'react';
import type { Cell } from '../../../sandbox/protocol/inspect';
import styles from './Inside.module.css';

interface RowsProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows of a database. Focusable, because they scroll. */
export function Rows({ label, columns, rows }: RowsProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((name, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} className={typeof cell === 'number' ? styles.number : undefined}>
                  <Value cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ cell }: { readonly cell: Cell }) {
  if (cell === null) return <i className={styles.note}>null</i>;
  if (typeof cell !== 'object') return <>{String(cell)}</>;
  return cell.kind === 'blob' ? (
    <i className={styles.note}>binary, {cell.text}</i>
  ) : (
    <>{cell.text}</>
  );
}
