import React, { useId, useState } from 'react';
import type { Files } from '../../sandbox/protocol/common';
import { CodeDiff } from '../diff/CodeDiff';
import buttons from '../parts/buttons.module.css';
import { Modal } from '../parts/Modal';
import modal from '../parts/Modal.module.css';
import type { Earlier } from './earlier';
import styles from './Versions.module.css';

interface Start {
  readonly path: string;
  readonly text: string;
}

interface VersionsDialogProps {
  readonly files: Files;
  readonly earlier: readonly Earlier[];
  /** Of a changed exercise. */
  readonly starts: readonly Start[];
  onBringBack(earlier: Earlier): Promise<void>;
  onTakeStart(start: Start): Promise<void>;
  onClose(): void;
}

/** Texts that the reader does not have now, each beside the one that they have. Taking one loses nothing. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { files, earlier, starts, onBringBack, onTakeStart, onClose } = props;
  const id = useId();
  const [said, setSaid] = useState('');
  const doing = (action: Promise<void>, done: string) =>
    void action.then(
      () => setSaid(done),
      () => setSaid('That did not work. Your code is as it was.'),
    );
  return (
    <Modal labelledBy={id} size="wide" onClose={onClose}>
      <h2 id={id}>{starts.length > 0 ? 'Your code and the new start' : 'Earlier versions'}</h2>
      <p className={styles.lead}>
        Whatever you take here, what it takes the place of joins this list.
      </p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {starts.map(start => (
        <Text
          key={start.path}
          path={start.path}
          when="The new start"
          other="the new start"
          now={files[start.path] ?? ''}
          text={start.text}
          action="Take the new start"
          onTake={() => doing(onTakeStart(start), `${start.path} is as the exercise starts now.`)}
        />
      ))}
      {earlier.map(one => {
        const { path, at, writer } = one.version;
        return (
          <Text
            key={`${path} ${writer}`}
            path={path}
            when={timeOf(at)}
            other="the earlier version"
            now={files[path] ?? ''}
            text={one.text}
            action="Bring back"
            onTake={() => doing(onBringBack(one), `${path} is as it was, ${timeOf(at)}.`)}
          />
        );
      })}
      {starts.length + earlier.length === 0 && <p>There is nothing else than what you have.</p>}
      <div className={modal.actions}>
        <button type="button" className={buttons.quiet} onClick={onClose}>
          Close
        </button>
      </div>
    </Modal>
  );
}

const timeOf = (at: string) =>
  new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

interface TextProps {
  readonly path: string;
  readonly when: string;
  /** What the text is, within a sentence. */
  readonly other: string;
  readonly now: string;
  readonly text: string;
  readonly action: string;
  onTake(): void;
}

function Text({ path, when, other, now, text, action, onTake }: TextProps) {
  const [shown, setShown] = useState(false);
  const name = `${path}, ${when}`;
  return (
    <div role="group" aria-label={name} className={styles.version}>
      <div className={styles.head}>
        <span>
          <code>{path}</code> <span className={styles.when}>{when}</span>
        </span>
        <span className={styles.actions}>
          <button
            type="button"
            className={buttons.ghost}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            Compare
          </button>
          <button type="button" className={buttons.quiet} onClick={onTake}>
            {action}
          </button>
        </span>
      </div>
      {shown && <CodeDiff path={path} mine={now} theirs={text} other={other} />}
    </div>
  );
}
