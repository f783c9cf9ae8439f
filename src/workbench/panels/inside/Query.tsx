import React, { useState, type FormEvent } from 'react';
import type { InspectionOf } from '../../../sandbox/protocol/inspect';
import type { Session } from '../../session/session';
import buttons from '../../parts/buttons.module.css';
import styles from './Inside.module.css';
import { Rows } from './Rows';
import { problemOf } from './useInspection';

interface QueryProps {
  readonly session: Session;
  readonly plugin: string;
  /** A table that a query could be about. */
  readonly example: string | undefined;
  readonly enabled: boolean;
  /** Something may have changed. */
  onRun(): void;
}

type Outcome = { readonly result: InspectionOf<'sql'> } | { readonly complaint: string };

/** Any SQL, in the plugin's own database. */
export function Query({ session, plugin, example, enabled, onRun }: QueryProps) {
  const [sql, setSql] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const suggestion = example ? `SELECT * FROM ${example}` : 'SELECT 1';

  async function run(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const query = { kind: 'sql', plugin, sql: sql.trim() === '' ? suggestion : sql } as const;
      setOutcome({ result: await session.inspect<'sql'>(query) });
    } catch (error) {
      setOutcome({ complaint: problemOf(error).message });
    }
    setBusy(false);
    onRun();
  }

  return (
    <form className={styles.query} onSubmit={event => void run(event)}>
      <textarea
        aria-label="SQL"
        rows={2}
        value={sql}
        placeholder={suggestion}
        spellCheck={false}
        autoCapitalize="off"
        disabled={!enabled}
        onChange={event => setSql(event.target.value)}
      />
      <div className={styles.line}>
        <button type="submit" className={buttons.accent} disabled={!enabled || busy}>
          Run query
        </button>
        <span className={styles.note}>It may change things: the database is yours.</span>
      </div>
      <div aria-live="polite">
        {outcome &&
          ('complaint' in outcome ? (
            <p className={styles.trouble}>{outcome.complaint}</p>
          ) : (
            <Answer {...outcome.result} />
          ))}
      </div>
    </form>
  );
}

function Answer({ columns, rows, more, changes }: InspectionOf<'sql'>) {
  return (
    <>
      <p className={styles.note}>
        {[
          ...(changes === undefined
            ? []
            : [`${changes} ${changes === 1 ? 'row' : 'rows'} changed.`]),
          ...(columns.length > 0 ? [`${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`] : []),
          ...(more ? ['There are more: a query shows the first 200.'] : []),
        ].join(' ')}
      </p>
      {rows.length > 0 && <Rows label="Result of the query" columns={columns} rows={rows} />}
    </>
  );
}
