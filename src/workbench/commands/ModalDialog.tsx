import React, { useEffect, useRef, type ReactNode } from 'react';
import styles from './Commands.module.css';

interface ModalDialogProps {
  readonly label: string;
  readonly children: ReactNode;
  onClose(): void;
}

/** The platform's modal dialog around a list; a press beside it closes it, as Escape does. */
export function ModalDialog({ label, children, onClose }: ModalDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    // The dialog itself would take it where what it holds can be scrolled.
    dialog?.querySelector<HTMLElement>('input, button')?.focus();
    return () => dialog?.close(); // gives the focus back
  }, []);
  return (
    // Only the mouse's way to close it: the keyboard has Escape.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-label={label}
      className={styles.dialog}
      onClick={event => event.target === ref.current && onClose()}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.inside}>{children}</div>
    </dialog>
  );
}
