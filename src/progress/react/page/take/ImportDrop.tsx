import clsx from 'clsx';
import { useId, useState, type DragEvent } from 'react';
import buttons from '../../../../workbench/parts/buttons.module.css';
import styles from './Take.module.css';

interface ImportDropProps {
  readonly busy: boolean;
  onFile(file: File): void;
}

/** Where an export is dropped, or chosen. */
export function ImportDrop({ busy, onFile }: ImportDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={clsx(styles.drop, over && styles.over)}
      data-drop="progress"
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className={styles.file}
        disabled={busy}
        onChange={event => {
          const { files } = event.target;
          if (files?.[0]) onFile(files[0]);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
      <label htmlFor={id} className={buttons.quiet}>
        {busy ? 'Reading…' : 'Import a file'}
      </label>
      <span>or drop it here</span>
    </div>
  );
}
