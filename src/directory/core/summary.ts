import { newFrontendOf, publishedOf } from './health';
import { kindsOf } from './roles';
import type { PluginDetail, PluginSummary } from './types';

/** What the list shows of a plugin. */
export function summaryOf(plugin: PluginDetail): PluginSummary {
  const { id, title, category, author, description, tags, packages } = plugin;
  const when = publishedOf(packages);
  return {
    id,
    title,
    category,
    author,
    description,
    tags,
    kinds: kindsOf(packages.map(({ role }) => role)),
    packages: packages.map(({ name }) => name),
    ...(when ?? {}),
    ...(packages.some(({ facts }) => facts?.deprecated !== undefined) ? { deprecated: true } : {}),
    ...(newFrontendOf(packages) ? { newFrontend: true } : {}),
  };
}
