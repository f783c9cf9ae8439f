import React from 'react';
import styles from './Diagram.module.css';

interface DiagramProps {
  readonly alt: string;
  /** The SVG's own markup, read, checked and inlined at build, so that it takes the page's colours. */
  readonly svg?: string;
}

/** A diagram that teaches. */
export function Diagram({ alt, svg = '' }: DiagramProps) {
  return (
    <figure className={styles.diagram}>
      {/* The markup is the course's own file; the build refuses scripts and foreign references in it. */}
      <div role="img" aria-label={alt} dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  );
}
