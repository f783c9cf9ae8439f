import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { ErrorReporter } from './reporter';

/** Catches what no extension's boundary can: errors in the frame of the app itself. Nothing is left to draw then. */
export class RootBoundary extends Component<
  { reporter: ErrorReporter; children: ReactNode },
  { failed: boolean }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  override state = { failed: false };

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    this.props.reporter.caught(error, componentStack);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
