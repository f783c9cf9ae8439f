import { isInspection } from '../inspect/tasks';
import type { LogLine } from '../types';

/** backend-defaults 0.18 (HostDiscovery) says so in packs, which are built in production mode. Here localhost is right. */
const LOCALHOST = /^backend\.baseUrl is set to a localhost URL and NODE_ENV is 'production'/;

/**
 * Whether a line is for the reader, who looks for those of the plugin at hand. Left out is what Backstage's own plugins
 * say at `debug`, which is how Backstage comes (`LOG_LEVEL` is `info`): the catalog speaks of each entity that it
 * processes. So are the access log's lines about requests to them, which an app sends by the dozen, and about those of
 * the sandbox itself.
 *
 * @param ids of Backstage's own plugins
 */
export function worthTelling(
  { level, plugin, message, fields }: LogLine,
  ids: ReadonlySet<string>,
): boolean {
  if (level === 'warn' && LOCALHOST.test(message)) return false;
  if (level === 'debug' && plugin !== undefined && ids.has(plugin)) return false;
  const { type, url } = fields;
  if (type !== 'incomingRequest' || typeof url !== 'string') return true;
  if (isInspection(url)) return false;
  const [, asked] = /^\/api\/([^/?]+)/.exec(url) ?? [];
  return asked === undefined || !ids.has(asked);
}
