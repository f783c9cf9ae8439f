import type { Inspector } from '../../../backstage/backend';
import type { InspectQuery, RealmInspection } from '../../protocol/inspect';
import type { Json } from '../../protocol/common';

/**
 * Answers a question about the running backend.
 *
 * @throws (rejects) in the words of SQLite, or of the service that was asked
 */
export async function inspectBackend(
  inspector: Inspector,
  query: InspectQuery,
): Promise<RealmInspection> {
  const { kind } = query;
  switch (kind) {
    case 'plugins':
      return { kind, ...(await inspector.plugins()) };
    case 'databases':
      return { kind, databases: await inspector.databases() };
    case 'table':
      return { kind, ...(await inspector.table(query.plugin, query.table, query.offset)) };
    case 'sql':
      return { kind, ...(await inspector.sql(query.plugin, query.sql)) };
    case 'config': {
      const { data, layers, own } = await inspector.config();
      // JSON under two names: @backstage/types' and zod's.
      return {
        kind,
        data: data as Json,
        layers: layers.map(layer => ({ ...layer, data: layer.data as Json })),
        own,
      };
    }
    case 'tasks':
      return { kind, tasks: await inspector.tasks() };
    case 'run-task':
      await inspector.runTask(query.plugin, query.task);
      return { kind };
    case 'extensions':
      throw new Error('A backend has no frontend extensions.');
  }
}
