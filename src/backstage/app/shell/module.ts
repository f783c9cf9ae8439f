import { createFrontendModule, type FrontendFeature } from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { createErrorReporting } from '../errors/pluginWrapper';
import type { ErrorReporter } from '../errors/reporter';
import type { AppHistory } from './history';
import { createRouter } from './router';
import { sidebar } from './sidebar';

/**
 * Without a sign-in page, Backstage signs a guest in (`user:default/guest`, without a token), as whom the sandbox's
 * backend takes each request.
 */
const noSignInPage = appPlugin.getExtension('sign-in-page:app').override({ disabled: true });

/** What differs from a plain Backstage app. */
export function createShell(history: AppHistory, reporter: ErrorReporter): FrontendFeature {
  return createFrontendModule({
    pluginId: 'app',
    extensions: [createRouter(history), sidebar, noSignInPage, createErrorReporting(reporter)],
  });
}
