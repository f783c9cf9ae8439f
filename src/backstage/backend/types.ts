import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { Inspector } from './inspect/types';

/** One line that a plugin or the framework logged. `at` is in milliseconds since the epoch. */
export interface LogLine {
  level: 'error' | 'warn' | 'info' | 'debug';
  plugin?: string;
  message: string;
  /** Whatever else was logged, made safe to send as JSON. */
  fields: Record<string, JsonValue>;
  error?: { name: string; message: string; stack: string };
  at: number;
}

/** A route that a plugin serves, with its full path: `/api/todo/todos/:id`. */
export interface Route {
  method: string;
  path: string;
  plugin: string;
}

/** What `backend.add` takes: a feature, a module with a default export, or a promise of one (`import('./plugin')`). */
export type Installable =
  | BackendFeature
  | { default: BackendFeature }
  | Promise<BackendFeature | { default: BackendFeature }>;

/** One of Backstage's own backend plugins, made ready to run beside a learner's. */
export interface HostPlugin {
  /** The plugin's id. */
  id: string;
  /** In the order in which they are to be installed. */
  features: Installable[];
  /** What app-config.yaml would say for it; the exercise's own configuration wins. */
  config: JsonObject;
}

export interface StartOptions {
  features: Installable[];
  /** Backstage's own plugins that run beside the features. */
  plugins?: HostPlugin[] | undefined;
  /** The content of app-config.yaml; what it leaves out has sane defaults. */
  config?: JsonObject | undefined;
  /** Called with what is logged, but for what `logging/quiet.ts` leaves out. */
  onLog: (line: LogLine) => void;
  /** Gives up a start that does not finish. */
  signal?: AbortSignal | undefined;
}

export interface RunningBackend {
  /** Answers as the backend's HTTP server would; only path and query of the URL count. */
  fetch(request: Request): Promise<Response>;
  /** In the order in which express tries them, those of Backstage's own plugins last. */
  routes(): Route[];
  /** Looks inside. */
  inspect: Inspector;
  /** Runs the shutdown hooks, closes the server and the databases. */
  stop(): Promise<void>;
}
