import '@backstage/ui/css/styles.css';
import { prepareSpecializedApp, type FinalizedSpecializedApp } from '@backstage/frontend-app-api';
import { maybeCreateErrorPage, resolveAsyncFeatures } from '@backstage/frontend-defaults';
import {
  errorApiRef,
  type ApiHolder,
  type AppNode,
  type FrontendFeature,
} from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import type { JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppConfig } from './config';
import { ErrorReporter } from './errors/reporter';
import { RootBoundary } from './errors/RootBoundary';
import { reportStartErrors } from './errors/startError';
import { trackRejectionListeners, watchWindow } from './errors/window';
import { asFeatures } from './features';
import { listExtensions } from './inspect/extensions';
import { disposeApis, setColorMode } from './shell/apis';
import { AppHistory } from './shell/history';
import { findHome } from './shell/home';
import { createShell } from './shell/module';
import './shell/shell.css';
import { StyleScope } from './shell/styles';
import type { AppOptions, RunningApp } from './types';

/**
 * Starts a Backstage app in an element: the learner's plugin in Backstage's own shell. At '/', it opens the learner's
 * first page.
 *
 * It does what `createApp` of @backstage/frontend-defaults 0.5.6 does, with the same parts, but not through it:
 * `createApp` keeps to itself what went wrong at the start, the APIs and the extension tree.
 * @throws if a feature or a config.d.ts is none; what goes wrong later comes to `onError`
 */
export function startApp(root: HTMLElement, options: AppOptions): RunningApp {
  const config = createAppConfig(options.config, options.configSchemas);
  const learners = asFeatures(options.features);
  const plugins = asFeatures(options.plugins ?? []);

  const history = new AppHistory(options.path, options.trail);
  const reporter = new ErrorReporter(options.onError);
  const styles = new StyleScope();
  // A try that failed and then worked is no error; by default React would show it to the window as one.
  const react = createRoot(root, { onRecoverableError: () => {} });
  const cleanups = [watchWindow(reporter)];
  let apis: ApiHolder | undefined;
  let extensions: RunningApp['extensions'] = () => undefined;
  let { mode } = options;
  let isStopped = false;

  async function start() {
    const resolve = (features: typeof learners) => resolveAsyncFeatures({ config, features });
    const own = (await resolve(learners)).features;
    const others = (await resolve(plugins)).features;
    if (isStopped) return;
    const prepared = prepareSpecializedApp({
      // What comes later wins, so a learner may replace parts of the shell.
      features: [appPlugin, ...others, createShell(history, reporter), ...own],
      config,
    });
    const { result: bootstrap, remove } = trackRejectionListeners(() => {
      const app = prepared.getBootstrapApp();
      app.apis.get(errorApiRef);
      return app;
    });
    apis = bootstrap.apis;
    setColorMode(apis, mode);
    cleanups.push(
      remove,
      () => disposeApis(bootstrap.apis),
      prepared.onFinalized(app => open(app, own)),
    );
    render(bootstrap.element);
  }

  function open(app: FinalizedSpecializedApp, own: FrontendFeature[]) {
    const ids = new Set(own.map(({ pluginId }) => pluginId));
    const isLearners = ({ spec }: AppNode) => ids.has(spec.plugin.pluginId);
    reportStartErrors(app, isLearners, reporter);
    history.home = findHome(app.tree, isLearners);
    extensions = () => listExtensions(app.tree, own);
    cleanups.push(history.subscribe(() => options.onLocation(history.location)));
    options.onLocation(history.location);
    render(maybeCreateErrorPage(app) ?? app.element);
  }

  function render(element: JSX.Element) {
    react.render(<RootBoundary reporter={reporter}>{styles.wrap(element)}</RootBoundary>);
  }

  start().catch((error: unknown) => {
    if (!isStopped) reporter.caught(error);
  });

  return {
    navigate(to) {
      if (typeof to === 'number') history.go(to);
      else history.visit(to);
    },
    extensions: () => extensions(),
    setColorMode(next) {
      mode = next;
      if (apis) setColorMode(apis, mode);
    },
    stop() {
      isStopped = true;
      reporter.stop();
      react.unmount();
      for (const cleanup of cleanups.splice(0)) cleanup();
      styles.clear();
      return history.trail;
    },
  };
}
