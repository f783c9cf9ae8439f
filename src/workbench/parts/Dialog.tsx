import React, { useEffect, useId, useRef, type ReactNode } from 'react';
import buttons from './buttons.module.css';
import styles from './Dialog.module.css';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  /** Another thing that can be done instead. */
  readonly also?: { readonly label: string; onPress(): void } | undefined;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before something is done. The platform's own modal dialog: it traps focus, closes on Escape and gives focus back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, cancel, also, onConfirm, onCancel } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
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
    </dialog>
  );
}
