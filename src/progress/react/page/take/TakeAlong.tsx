import { useMemo } from 'react';
import type { Outline } from '../../../outline/types';
import { lessonsOf } from '../../../summary/total';
import type { Snapshot } from '../../../store/snapshot';
import { useProgress } from '../../useProgress';
import { listed } from '../../words';
import type { Titles } from './changeLines';
import { Export } from './Export';
import { ImportDialog } from './ImportDialog';
import { ImportDrop } from './ImportDrop';
import { Move } from './Move';
import styles from './Take.module.css';
import { useImport, type Import } from './useImport';

interface TakeAlongProps {
  readonly outline: Outline;
  /** Whether there is nothing to take. */
  readonly empty: boolean;
}

/** What the browser says about how long it keeps what is stored. */
const KEPT: Readonly<Record<Snapshot['persistence'], string>> = {
  granted: 'Your browser has promised not to clear it by itself.',
  denied: 'Your browser may clear it if its disk runs full.',
  unasked: '',
};

/** Progress belongs to the reader: as a file, by a link, by QR codes, out of this browser and into another one. */
export function TakeAlong({ outline, empty }: TakeAlongProps) {
  const titles = useMemo(() => titlesOf(outline), [outline]);
  const { current, readFile, confirm, cancel } = useImport();
  const { persistence } = useProgress();
  return (
    <section className={styles.take} aria-labelledby="progress-take">
      <h2 id="progress-take">Take it along</h2>
      <p className={styles.small}>
        There is no account: what you did is in this browser alone, and a private window forgets it
        as it closes. {KEPT[persistence]} A file keeps it safe, and brings it elsewhere.
      </p>
      <Export disabled={empty} />
      <ImportDrop busy={current.state === 'reading'} onFile={file => void readFile(file)} />
      <Outcome current={current} />
      <Move disabled={empty} />
      {current.state === 'asking' && (
        <ImportDialog
          plan={current.plan}
          titles={titles}
          onConfirm={() => void confirm(current.plan)}
          onCancel={cancel}
        />
      )}
    </section>
  );
}

function Outcome({ current }: { readonly current: Import }) {
  return (
    <>
      <div role="status" className={styles.said}>
        {current.state === 'nothing-new' &&
          'Everything in it is here already. Nothing was changed.'}
        {current.state === 'done' &&
          (current.stored
            ? 'Merged, and stored in this browser.'
            : 'Merged, but it could not be stored: it lasts until you close this page.')}
        {current.state === 'partial' &&
          `A part of your progress arrived. Still to scan: ${current.missing.length === 1 ? 'code' : 'codes'} ${listed(current.missing.map(String))} of ${current.count}.`}
      </div>
      {current.state === 'problem' && (
        <p role="alert" className={styles.problem}>
          {current.why}
        </p>
      )}
    </>
  );
}

function titlesOf(outline: Outline): Titles {
  return new Map(
    lessonsOf(outline).flatMap(({ id, title, questions }) =>
      [id, ...questions].map(key => [key, title] as const),
    ),
  );
}
