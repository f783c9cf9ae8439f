import React, { Component, Suspense, type ReactNode } from 'react';
import styles from './LoadBoundary.module.css';

interface LoadBoundaryProps {
  /** What is loaded, as the start of a sentence. */
  readonly what: string;
  /** Stands in until it is there, and in its place if it can't be had. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page that is loaded on demand. If it can't be had, or breaks, it says so, and the rest of the page stays. */
export class LoadBoundary extends Component<LoadBoundaryProps, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { what, fallback, children } = this.props;
    const { error } = this.state;
    if (!error) return <Suspense fallback={fallback}>{children}</Suspense>;
    return (
      <>
        {fallback}
        <LoadFailure what={what} error={error} />
      </>
    );
  }
}

interface LoadFailureProps {
  /** What is missing, as the start of a sentence. */
  readonly what: string;
  readonly error: Error;
}

/** Says that a part of the page can't be had. */
export function LoadFailure({ what, error }: LoadFailureProps) {
  return (
    <div role="alert" className={styles.alert}>
      {what} could not be loaded: {error.message} Reload the page to try again; your code is kept.
    </div>
  );
}
