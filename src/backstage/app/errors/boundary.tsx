import { ForwardedError } from '@backstage/errors';
import {
  ErrorDisplay,
  errorApiRef,
  useApi,
  useAppNode,
  type AppNode,
  type ErrorApi,
} from '@backstage/frontend-plugin-api';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { ErrorReporter } from './reporter';

interface Props {
  reporter: ErrorReporter;
  node: AppNode | undefined;
  errorApi: ErrorApi;
  children: ReactNode;
}

/**
 * The extensions whose errors Backstage posts to its error API and draws nothing for (`errorPresentation: 'error-api'`
 * of ExtensionBoundary, frontend-plugin-api 0.18.1).
 */
const POSTED = /^(app-root-element|nav-content|plugin-header-action|entity-context-menu-item):/;

class Boundary extends Component<Props, { error?: unknown }> {
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override state: { error?: unknown } = {};

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    const { reporter, node, errorApi } = this.props;
    reporter.caught(error, componentStack);
    if (node && POSTED.test(node.spec.id)) {
      errorApi.post(new ForwardedError(`Error in extension '${node.spec.id}'`, error));
    }
  }

  override render() {
    const { error } = this.state;
    const { node, children } = this.props;
    if (error === undefined) return children;
    if (node && POSTED.test(node.spec.id)) return null;
    return (
      <ErrorDisplay
        {...(node ? { plugin: node.spec.plugin } : {})}
        error={error instanceof Error ? error : new Error(String(error))}
        resetError={() => this.setState({ error: undefined })}
      />
    );
  }
}

/**
 * Stands directly inside each of Backstage's own error boundaries and draws what those would, because they don't say
 * what they caught: ErrorDisplayBoundary of frontend-plugin-api 0.18.1 keeps the error to itself, and with it React's
 * component stack.
 */
export function ReportingBoundary(props: { reporter: ErrorReporter; children: ReactNode }) {
  return <Boundary {...props} node={useAppNode()} errorApi={useApi(errorApiRef)} />;
}
