import type { JsonObject, JsonValue } from '@backstage/types';

/** What a plugin or module asks for in `deps`. */
export interface Dependency {
  id: string;
  kind: 'service' | 'extension-point';
}

export interface ModuleView {
  id: string;
  /** Whether it is the learner's, not one of Backstage's own. */
  own: boolean;
  needs: Dependency[];
  /** Ids of the extension points that it registers. */
  points: string[];
}

export interface PluginView extends ModuleView {
  /** False where there are only modules for it: they never run. */
  installed: boolean;
  modules: ModuleView[];
}

export interface ServiceView {
  id: string;
  /** Its name in `coreServices`, if it is one of those. */
  core?: string;
  scope: 'root' | 'plugin';
  /**
   * Where its factory comes from. `default`: backend-defaults. `sandbox`: stands in for one of those. `own`: the learner
   * has installed it. `reference`: the service's own reference brings it. `framework`: backend-app-api makes it.
   */
  source: 'default' | 'sandbox' | 'own' | 'reference' | 'framework';
  /** Ids of the services that it needs itself. */
  needs: string[];
  /** Whether there is an instance of it. */
  made: boolean;
  /** For which plugins; of a root service there is one instance for all. */
  madeFor: string[];
}

export interface PluginsView {
  plugins: PluginView[];
  services: ServiceView[];
}

/** A value of SQLite's. What has no place in JSON, or is long, comes as a description. */
export type Cell =
  null | number | string | { kind: 'text' | 'integer' | 'real' | 'blob'; text: string };

export interface TableSummary {
  name: string;
  kind: 'table' | 'view';
  rows: number;
}

export interface DatabaseView {
  plugin: string;
  own: boolean;
  /** `none`: the plugin doesn't ask for the service. `unused`: it does, but has not called `getClient` yet. */
  state: 'none' | 'unused' | 'open';
  tables: TableSummary[];
}

export interface Column {
  name: string;
  type: string;
  notNull: boolean;
  default: string | null;
  /** Its place in the primary key, from 1; 0 if it is not in it. */
  key: number;
  /** What it refers to, as `table.column`. */
  refersTo?: string;
}

export interface Index {
  name: string;
  unique: boolean;
  columns: string[];
}

export interface Rows {
  columns: string[];
  rows: Cell[][];
  /** Whether there are more than were read. */
  more: boolean;
}

export interface TableView extends Rows {
  schema: Column[];
  indices: Index[];
  total: number;
}

export interface SqlView extends Rows {
  /** Rows that the statement has changed, if it is one that can. */
  changes?: number;
}

export interface ConfigLayer {
  /** Such as `app-config.yaml`. */
  source: string;
  data: JsonObject;
}

export interface ConfigView {
  /** As `coreServices.rootConfig` gives it. */
  data: JsonValue;
  /** What it was made of; later ones win. */
  layers: ConfigLayer[];
  /** Whether a factory of the learner's has made it: then the layers say nothing. */
  own: boolean;
}

export interface TaskView {
  plugin: string;
  id: string;
  scope: string;
  /** An ISO 8601 duration, a cron expression, or `manual`. */
  cadence: string;
  initialDelay?: string;
  timeout: string;
  /** As the scheduler's worker says it: `initial-wait`, `idle`, `running`. */
  worker?: string;
  status?: string;
  startedAt?: string;
  startsAt?: string;
  lastRunEndedAt?: string;
  lastRunError?: string;
}

/** Looks into a running backend. Nothing is gathered before it is asked for. */
export interface Inspector {
  plugins(): Promise<PluginsView>;
  databases(): Promise<DatabaseView[]>;
  /** @param offset the first row to read */
  table(plugin: string, table: string, offset: number): Promise<TableView>;
  sql(plugin: string, sql: string): Promise<SqlView>;
  config(): Promise<ConfigView>;
  tasks(): Promise<TaskView[]>;
  runTask(plugin: string, task: string): Promise<void>;
}
