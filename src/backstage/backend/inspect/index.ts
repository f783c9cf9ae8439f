import { describeConfig } from './config';
import { listDatabases, readTable, runSql } from './databases';
import { describePlugins } from './plugins';
import { listTasks, runTask } from './tasks';
import type { ConfigLayer, Inspector } from './types';
import type { Watch } from './watch';

interface InspectorOptions {
  watch: Watch;
  layers: ConfigLayer[];
  /** Asks the running backend. */
  fetch(request: Request): Promise<Response>;
}

/** What can be seen inside a running backend, read from its own services whenever it is asked for. */
export const createInspector = ({ watch, layers, fetch }: InspectorOptions): Inspector => ({
  plugins: () => describePlugins(watch),
  databases: () => listDatabases(watch),
  table: (plugin, table, offset) => readTable(watch, plugin, table, offset),
  sql: (plugin, sql) => runSql(watch, plugin, sql),
  config: async () => describeConfig(watch, layers),
  tasks: () => listTasks(watch, fetch),
  runTask: (plugin, task) => runTask(watch, plugin, task),
});
