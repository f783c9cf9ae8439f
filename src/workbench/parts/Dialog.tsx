import React, { useId, type ReactNode } from 'react';
import buttons from './buttons.module.css';
import styles from './Dialog.module.css';
import { Modal } from './Modal';
import modal from './Modal.module.css';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  /** Another thing that can be done instead. */
  readonly also?: { readonly label: string; onPress(): void } | undefined;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before something is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, also, onConfirm, onCancel } = props;
  const titleId = useId();
  return (
    <Modal labelledBy={titleId} onClose={onCancel}>
      <h2 id={titleId}>{title}</h2>
      <div className={styles.body}>{children}</div>
      <div className={modal.actions}>
        <button type="button" className={buttons.quiet} onClick={onCancel}>
          {cancel}
        </button>
        {also && (
          <button type="button" className={buttons.quiet} onClick={also.onPress}>
            {also.label}
          </button>
        )}
        <button type="button" className={buttons.primary} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </Modal>
  );
}
