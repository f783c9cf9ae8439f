import { useState } from 'react';
import type { Reason } from '../store/reason';
import { useProgress } from './useProgress';
import styles from './StorageNotice.module.css';

const WHY: Readonly<Record<Reason, string>> = {
  blocked: 'This browser does not let the site store anything, as in some private windows.',
  'newer-schema':
    'A newer version of this site is open or was used before. Reload this page to use it too.',
  quota:
    'The browser has no room left for this site. Free some space, and what you do next is stored again.',
  lost: 'The browser closed its storage. Reload this page to use it again.',
  slow: 'The browser’s storage does not answer. If it does, what you did is stored after all.',
  broken:
    'The browser can’t read its storage for this site. It may be damaged, or the disk is. Restart the browser, and see whether it is there again.',
  unavailable: 'A part of this page could not be loaded. Reload it when you are connected.',
};

/** Says so when what the reader does can't be stored, or what was stored can't be read. Empty, and ready to speak, otherwise. */
export function StorageNotice() {
  const { status, reason = 'blocked', aside, vanished, broughtBack } = useProgress();
  return (
    <div role="status" data-storage={status}>
      {status === 'memory' && (
        <div className={styles.notice}>
          <strong>Your progress is not being stored.</strong> {WHY[reason]} Edits, answers and
          passed checks since then last until you close or reload this page; what was stored before
          stays.
          {reason !== 'unavailable' && (
            <Rescue what={[{ label: 'Save what is here as a file', act: 'saveProgress' }]} />
          )}
        </div>
      )}
      {vanished && (
        <div className={styles.notice}>
          <strong>Your browser has lost what this site had stored.</strong>{' '}
          {broughtBack > 0
            ? `The site keeps a second copy: from it, ${broughtBack === 1 ? 'one entry was' : `${broughtBack} entries were`} brought back. If you miss something all the same, import an export on the page of your progress.`
            : 'It began anew with nothing, as browsers do when their files are damaged. An export, or another device, still has what you took along: import it on the page of your progress.'}
          <Rescue what={[{ label: 'Understood', act: 'forgetVanished' }]} />
        </div>
      )}
      {aside > 0 && (
        <div className={styles.notice}>
          <strong>
            {aside === 1 ? 'One stored entry' : `${aside} stored entries`} could not be understood.
          </strong>{' '}
          Set aside as found, nothing of it thrown away. All else is as it was.
          <Rescue
            what={[
              { label: 'Download what was set aside', act: 'saveAside' },
              { label: 'Remove it', act: 'removeAside', after: 'saveAside' },
            ]}
          />
        </div>
      )}
    </div>
  );
}

type Act = keyof typeof import('./rescue');

interface RescueProps {
  /** `after`: offered once that has been done. */
  readonly what: readonly { readonly label: string; readonly act: Act; readonly after?: Act }[];
}

/** Buttons whose code is fetched when they are pressed: hardly any page ever shows them. */
function Rescue({ what }: RescueProps) {
  const [done, setDone] = useState<readonly Act[]>([]);
  const [problem, setProblem] = useState(false);
  const press = async (act: Act) => {
    try {
      await (await import('./rescue'))[act]();
      setDone([...done, act]);
      setProblem(false);
    } catch {
      setProblem(true);
    }
  };
  return (
    <p className={styles.actions}>
      {what
        .filter(({ after }) => !after || done.includes(after))
        .map(({ label, act }) => (
          <button key={act} type="button" onClick={() => void press(act)}>
            {label}
          </button>
        ))}
      {problem && ' That did not work. Are you offline? Nothing is lost by trying again.'}
    </p>
  );
}
