import React, { useId, useState, type DragEvent, type FormEvent } from 'react';
import clsx from 'clsx';
import buttons from '../../../workbench/parts/buttons.module.css';
import { CertificateDrawing } from './CertificateDrawing';
import styles from './Intake.module.css';

interface IntakeProps {
  readonly busy: boolean;
  onFile(file: File): void;
  onText(text: string): void;
}

/** Takes a certificate in: a file that is dropped or picked, or a link or JSON that is pasted. Nothing of it is run. */
export function Intake({ busy, onFile, onText }: IntakeProps) {
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const pasteId = useId();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const dropped = event.dataTransfer.getData('text/plain');
    if (file) onFile(file);
    else if (dropped) onText(dropped);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onText(text);
  };
  return (
    <section className={styles.intake} aria-label="Open a certificate">
      {/* Only the mouse's way in: with the keyboard one chooses a file, or pastes. */}
      <div
        className={clsx(styles.zone, over && styles.over)}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        data-dropzone
      >
        <CertificateDrawing className={styles.drawing} />
        <div className={styles.words}>
          <strong className={styles.call}>Drop a certificate here</strong>
          <span className={styles.kinds}>Its picture (PNG), its JSON, or a signed badge (JWT)</span>
          <label className={clsx(buttons.quiet, styles.choose)}>
            Choose a file
            <input
              type="file"
              className={styles.file}
              accept=".png,.json,.jwt,.txt,image/png,application/json"
              disabled={busy}
              onChange={event => {
                const [file] = event.target.files ?? [];
                if (file) onFile(file);
                event.target.value = ''; // the same file may be chosen again
              }}
            />
          </label>
        </div>
      </div>
      <form className={styles.paste} onSubmit={onSubmit}>
        <label htmlFor={pasteId}>Or paste its link, or its JSON</label>
        <div className={styles.field}>
          <textarea
            id={pasteId}
            rows={2}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={event => setText(event.target.value)}
          />
          <button type="submit" className={buttons.quiet} disabled={busy || text.trim() === ''}>
            Open
          </button>
        </div>
      </form>
    </section>
  );
}
