import { Fragment } from 'react';
import type { ProgressRecord } from '../../core/record';
import { activityOf, type Week } from '../../summary/activity';
import { counted, dayText, listed } from '../words';
import styles from './Activity.module.css';

const WEEKS = 12;
/** The chart's height stands for at least so many things in a week, so that the first one does not fill it. */
const LEAST_SCALE = 4;

const KINDS = [
  { kind: 'passed', name: 'Exercises passed' },
  { kind: 'read', name: 'Lessons read' },
  { kind: 'answered', name: 'Questions answered' },
  { kind: 'reviewed', name: 'Questions reviewed' },
] as const;

const sumOf = (week: Week) => KINDS.reduce((sum, { kind }) => sum + week[kind], 0);
/** A month and a day are enough within three months. */
const weekOf = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

interface ActivityProps {
  readonly records: readonly ProgressRecord[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What was done in the last weeks. A week without anything is nothing to remark on. */
export function Activity({ records, now }: ActivityProps) {
  const weeks = activityOf(records, now, WEEKS);
  const highest = Math.max(LEAST_SCALE, ...weeks.map(sumOf));
  const shown = KINDS.filter(({ kind }) => weeks.some(week => week[kind] > 0));
  const first = weeks[0]?.start ?? new Date(now);
  return (
    <section className={styles.activity} aria-labelledby="progress-activity">
      <h2 id="progress-activity">The last {WEEKS} weeks</h2>
      <div
        className={styles.chart}
        role="img"
        aria-label={`Bars for ${WEEKS} weeks since ${dayText(first)}: ${summary(weeks)}. The same in numbers stands below.`}
      >
        {weeks.map(week => (
          <div key={week.start.getTime()} className={styles.week}>
            {KINDS.map(({ kind }) => (
              <Fragment key={kind}>
                {week[kind] > 0 && (
                  <i
                    className={styles[kind]}
                    style={{ height: `${(100 * week[kind]) / highest}%` }}
                  />
                )}
              </Fragment>
            ))}
          </div>
        ))}
      </div>
      <p className={styles.scale} aria-hidden="true">
        <span>{weekOf.format(first)}</span>
        <span>This week</span>
      </p>
      {shown.length > 1 && (
        <ul className={styles.legend} aria-hidden="true">
          {shown.map(({ kind, name }) => (
            <li key={kind}>
              <i className={styles[kind]} /> {name}
            </li>
          ))}
        </ul>
      )}
      <details className={styles.details}>
        <summary>In numbers</summary>
        <Table weeks={weeks} shown={shown} />
      </details>
    </section>
  );
}

function summary(weeks: readonly Week[]): string {
  const busy = weeks.filter(week => sumOf(week) > 0).length;
  const total = weeks.reduce((sum, week) => sum + sumOf(week), 0);
  return total === 0 ? 'nothing yet' : `${counted(total, 'step')} in ${counted(busy, 'week')}`;
}

interface TableProps {
  readonly weeks: readonly Week[];
  readonly shown: readonly (typeof KINDS)[number][];
}

function Table({ weeks, shown }: TableProps) {
  const busy = weeks.filter(week => sumOf(week) > 0).reverse();
  if (busy.length === 0) return <p>Nothing yet.</p>;
  return (
    <ul>
      {busy.map(week => (
        <li key={week.start.getTime()}>
          Week of {weekOf.format(week.start)}:{' '}
          {listed(
            shown
              .filter(({ kind }) => week[kind] > 0)
              .map(({ kind, name }) => `${name.toLowerCase()} ${week[kind]}`),
          )}
        </li>
      ))}
    </ul>
  );
}
