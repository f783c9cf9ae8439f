import React, { useLayoutEffect, useRef, type ReactNode } from 'react';
import clsx from 'clsx';
import styles from './Modal.module.css';

interface ModalProps {
  /** Its name, where no heading of its own has one. */
  readonly label?: string;
  /** Id of the heading that names it. */
  readonly labelledBy?: string;
  /** `question`: a few words. `wide`: text to read and take along. `list`: something to choose from, up to its edges. */
  readonly size?: 'question' | 'wide' | 'list';
  readonly children: ReactNode;
  /** The reader wants it gone: by Escape, or by a press beside it. */
  onClose(): void;
}

/**
 * The platform's own modal dialog, open as long as it is in the page: it keeps the focus inside, and gives it back as it
 * goes.
 */
export function Modal({ label, labelledBy, size = 'question', children, onClose }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    if (!dialog.open) dialog.showModal();
    // What scrolls inside would take the focus before what can be pressed.
    dialog.querySelector<HTMLElement>('input, textarea, button')?.focus();
    return () => dialog.close();
  }, []);
  return (
    // Only the mouse's way to close it: the keyboard has Escape. Not by click: a selection of text may end beside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-label={label}
      aria-labelledby={labelledBy}
      className={styles.modal}
      onMouseDown={event => event.target === ref.current && onClose()}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      // A second Escape in a row can't be held back.
      onClose={onClose}
    >
      <div className={clsx(styles.inside, styles[size])}>{children}</div>
    </dialog>
  );
}
