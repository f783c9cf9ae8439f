import type { JsonObject } from '@backstage/types';
import type { ExtensionView } from './inspect/extensions';

export type ColorMode = 'light' | 'dark';

/** Where the app is: a path with query and hash, and its place among those that Back and Forward reach. */
export interface AppLocation {
  path: string;
  index: number;
  length: number;
}

/** The visited places as paths, oldest first, and which of them the app is at. */
export interface Trail {
  paths: readonly string[];
  index: number;
}

/** Something that went wrong in a running app. */
export interface AppError {
  /**
   * `render`: while the app started or drew itself, Backstage shows a panel in its place. `event`: in a handler or a
   * timer. `rejection`: a promise that nobody waited for.
   */
  phase: 'render' | 'event' | 'rejection';
  /** What was thrown; of a failed start an AppStartError. */
  error: unknown;
  /** The components around the place where a render failed, innermost first, as React writes them. */
  componentStack?: string;
}

export interface AppOptions {
  /** What the learner's entry exports: plugins, modules and feature loaders. The app opens at the first page in them. */
  features: readonly unknown[];
  /** Backstage's own plugins that stand beside the learner's, such as `catalogFeatures`. */
  plugins?: readonly unknown[];
  /** The content of app-config.yaml. The app gets what a real app's frontend would get of it: see `createAppConfig`. */
  config?: JsonObject | undefined;
  /** The text of each `config.d.ts`: says which other keys of the config the frontend may see. */
  configSchemas?: readonly string[];
  /** Where the app opens; '/' stands for the first page. */
  path: string;
  /** What an app before this one left: if that was at `path`, Back and Forward lead on from there. */
  trail?: Trail | undefined;
  mode: ColorMode;
  /** Called once when the app has opened, and then for each change. */
  onLocation(location: AppLocation): void;
  /** Called once for each error. */
  onError(error: AppError): void;
}

export interface RunningApp {
  /** @param to a path, or the number of steps to go forward (back, if it is negative) */
  navigate(to: string | number): void;
  setColorMode(mode: ColorMode): void;
  /** The extensions that it is made of; undefined as long as it has not opened. */
  extensions(): ExtensionView[] | undefined;
  /** Takes the app off the page and removes all that it added to it. Gives what the next app may go on from. */
  stop(): Trail;
}
