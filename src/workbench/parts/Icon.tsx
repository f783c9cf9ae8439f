import React from 'react';

/** Drawn on 16 × 16 units. Filled shapes; a mark inside a disc is a hole in it, so that one colour does. */
const DISC = 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Z';
const PATHS = {
  passed: `${DISC}M6.9 11.7 3.4 8.2 4.6 7l2.3 2.3 4.5-4.5L12.6 6Z`,
  failed: `${DISC}M5.1 4 4 5.1 6.9 8 4 10.9 5.1 12 8 9.1 10.9 12l1.1-1.1L9.1 8 12 5.1 10.9 4 8 6.9Z`,
  running: `${DISC}M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6ZM8 4.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z`,
  todo: `${DISC}M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6Z`,
  tick: 'M6.4 13 1.6 8.2l1.7-1.7 3.1 3.1 6.3-6.3L14.4 5Z',
};

interface IconProps {
  readonly name: keyof typeof PATHS;
  readonly className?: string;
}

/** A small sign beside words that say the same; it is as tall as its text and takes its colour. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="currentColor"
      fillRule="evenodd"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
