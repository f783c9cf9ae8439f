import React, { useState, useSyncExternalStore } from 'react';
import { pageProgress } from '../../progress/react';
import type { DraftVersion } from '../../progress/core';
import buttons from '../parts/buttons.module.css';
import type { Session } from '../session/session';
import { earlierOf, newStarts, type Earlier } from './earlier';
import { VersionsDialog } from './VersionsDialog';
import styles from './Versions.module.css';

interface EarlierCodeProps {
  /** The reader's own. */
  readonly session: Session;
  /** Whether the exercise has another start than the one from which the reader began. */
  readonly changed: boolean;
}

/** The way to what the reader once had: texts that another tab, a reset or an import took the place of. */
export default function EarlierCode({ session, changed }: EarlierCodeProps) {
  const { exercise } = session;
  const [versions, setVersions] = useState<readonly DraftVersion[]>([]);
  const [open, setOpen] = useState(false);
  const refresh = async () => {
    const progress = await pageProgress();
    setVersions(await progress.draftVersions(exercise.id));
  };
  const { files } = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const show = () =>
    refresh().then(
      () => setOpen(true),
      () => undefined,
    );
  const bringBack = async ({ version, text }: Earlier) => {
    await (await pageProgress()).bringBack(version);
    session.restore({ [version.path]: text });
    await refresh();
  };
  return (
    <div className={styles.door}>
      <button type="button" className={buttons.ghost} onClick={() => void show()}>
        {changed ? 'Compare with the new start' : 'Earlier versions of your code'}
      </button>
      {open && (
        <VersionsDialog
          files={files}
          earlier={earlierOf(exercise, versions, files)}
          starts={changed ? newStarts(exercise, files) : []}
          onBringBack={bringBack}
          onTakeStart={async ({ path, text }) => {
            session.edit(path, text);
            await (await pageProgress()).flush();
            await refresh();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
