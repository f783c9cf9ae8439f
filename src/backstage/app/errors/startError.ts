import type {
  AppError as BackstageAppError,
  FinalizedSpecializedApp,
} from '@backstage/frontend-app-api';
import type { AppNode } from '@backstage/frontend-plugin-api';
import type { ErrorReporter } from './reporter';

/** Something that Backstage found wrong with the app while it started. `code` is Backstage's own. */
export class AppStartError extends Error {
  override readonly name = 'AppStartError';
  readonly code: string;
  /** Such as `page:todo`. */
  readonly extensionId?: string | undefined;
  readonly pluginId?: string | undefined;

  constructor(error: BackstageAppError) {
    super(`${error.message} (${error.code})`);
    this.code = error.code;
    const { context } = error;
    const node = 'node' in context ? context.node : undefined;
    this.extensionId = 'extensionId' in context ? context.extensionId : node?.spec.id;
    const plugin = 'plugin' in context ? context.plugin : node?.spec.plugin;
    this.pluginId = 'pluginId' in context ? context.pluginId : plugin?.pluginId;
    // Made here, where no code of the learner's is on the stack.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/**
 * Tells of what is wrong with an app that has just started. What Backstage takes for a warning (such as an extension
 * that stands twice: the second one is ignored) counts as well: in a lesson it is always a mistake.
 */
export function reportStartErrors(
  app: FinalizedSpecializedApp,
  isLearners: (node: AppNode) => boolean,
  reporter: ErrorReporter,
): void {
  // Backstage makes some extensions twice: for the sign-in page, and for the app.
  const errors = (app.errors ?? []).map(error => new AppStartError(error));
  const once = new Map(errors.map(error => [error.message, error]));
  for (const error of once.values()) reporter.caught(error);
  for (const { spec } of [...app.tree.orphans].filter(isLearners)) {
    const { id, input } = [spec.attachTo].flat()[0] ?? { id: '?', input: '?' };
    // oxlint-disable-next-line no-console -- a hint for the learner, among what the app itself logs
    console.warn(
      `Extension '${spec.id}' is attached to the input '${input}' of '${id}', which is not in this app, so it is never used.`,
    );
  }
}
