import React, { useContext, useId, useMemo } from 'react';
import type { Session } from '../../session/session';
import buttons from '../../parts/buttons.module.css';
import { Modal } from '../../parts/Modal';
import modal from '../../parts/Modal.module.css';
import { patchOf } from '../patch/patchOf';
import { starterOf } from '../../session/files';
import { linkTo } from '../link/linkTo';
import { CopyField } from './CopyField';
import { Download } from './Download';
import { TakeContext } from './TakeContext';
import styles from './TakeDialog.module.css';

interface TakeDialogProps {
  readonly session: Session;
  onClose(): void;
}

/** What a reader can take along: a link, a patch, a package. */
export default function TakeDialog({ session, onClose }: TakeDialogProps) {
  const title = useId();
  const { exercise } = session;
  const origin = useContext(TakeContext);
  const { files } = session.getState();
  const link = useMemo(
    () => linkTo(window.location.href, exercise, files, origin),
    [exercise, files, origin],
  );
  const patch = useMemo(() => patchOf(starterOf(exercise), files), [exercise, files]);
  return (
    <Modal labelledBy={title} size="wide" onClose={onClose}>
      <div className={styles.take}>
        <h2 id={title}>Share and download</h2>
        <section>
          <h3>Link</h3>
          <p>
            Your code is in the link itself; nothing is uploaded. Whoever opens it sees your code
            beside their own, and runs it only if they choose to.
          </p>
          {link.problem !== undefined ? (
            <p role="alert">{link.problem}</p>
          ) : (
            <>
              <CopyField label="Link to your code" text={link.url} button="Copy link" rows={1} />
              {patch === '' && <p>You have not changed anything: it leads to the start.</p>}
            </>
          )}
        </section>
        <section>
          <h3>Patch</h3>
          {patch === '' ? (
            <p>You have not changed anything yet, so there is nothing to patch.</p>
          ) : (
            <>
              <p>
                What you changed, for <code>git apply</code> in the folder of the exercise’s files.
              </p>
              <CopyField label="Patch" text={patch} button="Copy patch" rows={6} />
            </>
          )}
        </section>
        <section>
          <h3>Package</h3>
          <Download session={session} />
        </section>
      </div>
      <div className={modal.actions}>
        <button type="button" className={buttons.primary} onClick={onClose}>
          Close
        </button>
      </div>
    </Modal>
  );
}
