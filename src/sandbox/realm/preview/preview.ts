import { turn } from '../../checks/turn';
import type { AppError, AppOptions, RunningApp, Trail, startApp } from '../../../backstage/app';
import type { ColorMode } from '../../protocol/common';
import type { RealmInspection } from '../../protocol/inspect';
import type { ToRealm } from '../../protocol/realm';
import type { RealmCore } from '../core';
import { toRealmError } from '../errors';
import type { Leftovers } from '../page/leftovers';
import { frontendFeaturesOf } from './features';
import { StageGoneError, type Stage } from './stage';

type PreviewMessage = Extract<ToRealm, { type: 'preview' }>;
type AppModule = { startApp: typeof startApp };

/** Where Backstage's backend listens by default, and the sandbox's as well. */
const BACKEND = new URL('http://localhost:7007');

export interface PreviewOptions {
  core: RealmCore;
  leftovers: Leftovers;
  /** Where the app's own element is. */
  stage: Stage;
}

/** The app beside the editor: the learner's frontend in the app shell, started afresh after each edit. */
export function createPreview({ core, leftovers, stage }: PreviewOptions) {
  const { post, shelf, logs } = core;
  let session = 0;
  let app: RunningApp | undefined;
  /** Where the app before has been. */
  let trail: Trail | undefined;
  let backend = BACKEND;
  let mode: ColorMode | undefined;

  /** Ends the app with all that it and the learner's code have left in the document. */
  function clear() {
    try {
      trail = app?.stop() ?? trail;
    } catch (error) {
      core.uncaught(error);
    }
    app = undefined;
    leftovers.clear();
    stage.clear();
  }

  async function show(message: PreviewMessage) {
    const { entry, packs, plugins, config, configSchemas, path } = message;
    const isWanted = () => message.session === session;
    await turn(); // a newer one may be on its way already
    if (!isWanted()) return;
    try {
      await core.loadPacks(packs);
      if (!isWanted()) return;
      clear();
      backend = backendOf(config) ?? BACKEND;
      const { startApp } = shelf.require('stagecraft:app') as AppModule;
      const features = entry === undefined ? [] : own(core.load(message, entry), entry);
      const root = stage.set(() => isWanted() && fail(new StageGoneError()));
      app = startApp(root, {
        features,
        plugins: plugins.includes('catalog') ? catalogFeatures() : [],
        config: config as AppOptions['config'],
        configSchemas,
        path,
        trail,
        mode: mode ?? message.mode,
        onLocation: location => {
          if (isWanted()) post({ type: 'location', location });
        },
        onError: error => {
          if (isWanted()) tell(error);
        },
      });
      post({ type: 'preview', session: message.session, state: 'running' });
    } catch (error) {
      if (isWanted()) fail(error);
    }
  }

  /** There is no app any more, and why. */
  function fail(error: unknown) {
    clear();
    logs.flush();
    post({ type: 'preview', session, state: 'failed', error: toRealmError(error) });
  }

  function own(load: () => unknown, entry: string): unknown[] {
    const { features, remark } = frontendFeaturesOf(load() as Record<string, unknown>, entry);
    if (remark) logs.add({ at: Date.now(), level: 'warn', source: 'console', message: remark });
    return features;
  }

  function tell({ error, ...rest }: AppError) {
    logs.flush();
    post({ type: 'preview-error', session, error: toRealmError(error), ...rest });
  }

  const catalogFeatures = () =>
    (shelf.require('stagecraft:catalog') as { catalogFeatures: unknown[] }).catalogFeatures;

  return {
    /** Whether an app runs: it tells of its own errors. */
    isRunning: () => app !== undefined,
    /** Where the app finds its backend. */
    backend: () => backend,
    /** Starts a program in place of the one before. Of several that wait, only the newest starts. */
    show(message: PreviewMessage): void {
      ({ session, mode } = message);
      void core.enqueue(() => show(message));
    },
    navigate: (to: string | number): void => app?.navigate(to),
    /** @throws (rejects) while there is no app */
    async extensions(): Promise<RealmInspection> {
      const extensions = app?.extensions();
      if (!extensions) throw new Error('The app is not running yet.');
      return { kind: 'extensions', extensions };
    },
    setColorMode(next: ColorMode): void {
      mode = next;
      app?.setColorMode(next);
    },
    stop(): void {
      session = -1;
      clear();
    },
  };
}

/** `backend.baseUrl` of an app's configuration, if it has a good one. */
function backendOf(config: unknown): URL | undefined {
  const url = (config as { backend?: { baseUrl?: unknown } } | undefined)?.backend?.baseUrl;
  return typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
}
