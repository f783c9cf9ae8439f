import { Fragment } from 'react';
import styles from './Estimator.module.css';
import { estimate } from './estimate';
import type { Numbers, ReadNumbers } from './numbers';
import { doubts, outcomeRows, verdict, workings } from './words';

/** What the numbers come to, or what is missing for that. A screen reader is told the one sentence that changed. */
export function Result({ read }: { readonly read: ReadNumbers }) {
  const result = read.state === 'numbers' ? estimate(read.numbers) : undefined;
  return (
    <div className={styles.result}>
      <p role="status" className={styles.verdict} data-verdict={read.state}>
        {result ? verdict(result) : missing(read)}
      </p>
      {read.state === 'numbers' && <Details numbers={read.numbers} />}
    </div>
  );
}

function missing(read: ReadNumbers): string {
  if (read.state === 'numbers') return '';
  if (Object.keys(read.problems).length > 0) {
    return 'A field holds something that can’t be reckoned with. It says what it needs.';
  }
  const names = read.empty.map(({ label }) => label.toLowerCase());
  return `Still to fill in: ${new Intl.ListFormat('en').format(names)}.`;
}

function Details({ numbers }: { readonly numbers: Numbers }) {
  const result = estimate(numbers);
  const asked = doubts(numbers, result);
  return (
    <>
      {asked.length > 0 && (
        <ul className={styles.doubts}>
          {asked.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <table className={styles.table}>
        <caption>
          Careful takes your doubt off the saving and adds it to the work; hopeful does the reverse.
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Careful</th>
            <th scope="col">Likely</th>
            <th scope="col">Hopeful</th>
          </tr>
        </thead>
        <tbody>
          {outcomeRows(numbers, result).map(({ what, cells }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h4>How it is worked out</h4>
      <dl className={styles.workings}>
        {workings(numbers, result).map(({ what, how }) => (
          <Fragment key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
