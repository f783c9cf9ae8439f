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

/** Says so when what the reader does can't be stored. Empty, and ready to speak, otherwise. */
export function StorageNotice() {
  const { status, reason = 'blocked' } = useProgress();
  return (
    <div role="status" data-storage={status}>
      {status === 'memory' && (
        <p className={styles.notice}>
          <strong>Your progress is not being stored.</strong> {WHY[reason]} Edits, answers and
          passed checks since then last until you close or reload this page; what was stored before
          stays.
        </p>
      )}
    </div>
  );
}
