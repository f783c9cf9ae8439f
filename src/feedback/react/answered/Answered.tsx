import React, { useEffect, useId, useState } from 'react';
import { download } from '../../../progress/react/page/take/download';
import buttons from '../../../workbench/parts/buttons.module.css';
import { exportName, exportText } from '../../core/exportText';
import { issueUrl } from '../../core/issueUrl';
import { NOTE_LIMIT } from '../../core/keep';
import styles from './Answered.module.css';
import { useAnswer } from './useAnswer';

interface AnsweredProps {
  readonly lesson: { readonly id: string; readonly title: string; readonly courseDigest?: string };
  readonly repository?: string | undefined;
  /** Undefined where the reader answered on an earlier visit. */
  readonly helpful: boolean | undefined;
  onHelpful(value: boolean | undefined): void;
}

/** After the answer: room for a note, and the ways to hand both on. */
export default function Answered({ lesson, repository, helpful, onHelpful }: AnsweredProps) {
  const { earlier, note, kept, write, forget, all } = useAnswer(lesson, helpful);
  const noteId = useId();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (helpful === undefined && earlier) onHelpful(earlier.helpful);
  }, [helpful, earlier, onHelpful]);
  if (helpful === undefined) return null;

  const save = () => {
    const name = exportName(new Date());
    download(name, exportText(all(), new Date()));
    setSaid(`${name} was handed to your browser.`);
  };
  return (
    <div className={styles.answered}>
      <p role="status" className={styles.said}>
        {kept
          ? 'Thank you. Your answer is kept in this browser alone; nothing was sent.'
          : 'Thank you. Your browser stores nothing for this page, so your answer lasts until you leave it.'}
      </p>
      <label htmlFor={noteId}>
        {helpful ? 'What helped?' : 'What was missing, or went wrong?'} (optional)
      </label>
      <textarea
        id={noteId}
        className={styles.note}
        rows={3}
        maxLength={NOTE_LIMIT}
        value={note}
        onChange={({ target }) => write(target.value)}
      />
      <p className={styles.small}>
        To hand it on,{' '}
        {repository
          ? 'open an issue, or send the people behind this site the file with all your answers.'
          : 'send the people behind this site the file with all your answers.'}
      </p>
      <div className={styles.ways}>
        {repository && (
          <a className={buttons.quiet} href={issueUrl(repository, lesson, { helpful, note })}>
            Open an issue on GitHub
          </a>
        )}
        <button type="button" className={buttons.quiet} onClick={save}>
          Download your answers
        </button>
        <button
          type="button"
          className={buttons.ghost}
          onClick={() => {
            forget();
            onHelpful(undefined);
          }}
        >
          Take it back
        </button>
      </div>
      <p role="status" className={styles.small}>
        {said}
      </p>
    </div>
  );
}
