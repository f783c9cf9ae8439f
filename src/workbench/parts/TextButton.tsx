import React, { type ReactNode } from 'react';
import buttons from './buttons.module.css';

interface TextButtonProps {
  readonly children: ReactNode;
  onPress(): void;
}

/**
 * A button within a sentence. Not a button element: that is one box to the line breaker, so a long path in it would not
 * wrap, and would push what follows to the next line.
 */
export function TextButton({ children, onPress }: TextButtonProps) {
  return (
    <span
      role="button"
      tabIndex={0}
      className={buttons.link}
      onClick={onPress}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        // Ctrl+Enter runs the checks wherever the focus is.
        if (!event.ctrlKey && !event.metaKey) onPress();
      }}
    >
      {children}
    </span>
  );
}
