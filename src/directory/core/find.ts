import { categories } from '../schema/entry';
import { kinds, type Kind } from './roles';
import type { PluginSummary } from './types';

export const sorts = ['name', 'published'] as const;
export type Sort = (typeof sorts)[number];

/** What a reader asks of the list. It stands in the address, so that it can be sent to others. */
export interface Wish {
  readonly query: string;
  readonly category?: PluginSummary['category'];
  readonly kind?: Kind;
  readonly sort: Sort;
}

const oneOf = <Item extends string>(items: readonly Item[], value: string | null) =>
  items.find(item => item === value);

/** Reads an address: what it doesn't know, it leaves out. @param search `?q=…&category=…` */
export function readWish(search: string): Wish {
  const params = new URLSearchParams(search);
  const category = oneOf(categories, params.get('category'));
  const kind = oneOf(kinds, params.get('role'));
  return {
    query: (params.get('q') ?? '').slice(0, 100),
    ...(category ? { category } : {}),
    ...(kind ? { kind } : {}),
    sort: oneOf(sorts, params.get('sort')) ?? 'name',
  };
}

/** The address of a wish: `?q=git&role=backend`, or an empty text for all plugins by name. */
export function wishSearch({ query, category, kind, sort }: Wish): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (category) params.set('category', category);
  if (kind) params.set('role', kind);
  if (sort !== 'name') params.set('sort', sort);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The plugins that a wish is for: all words of the query somewhere in each; who has them in the title first. */
export function findPlugins(plugins: readonly PluginSummary[], wish: Wish): PluginSummary[] {
  const words = wish.query.toLowerCase().split(/\s+/).filter(Boolean);
  return plugins
    .filter(({ category }) => !wish.category || category === wish.category)
    .filter(plugin => !wish.kind || plugin.kinds.includes(wish.kind))
    .filter(plugin => words.every(word => textOf(plugin).includes(word)))
    .sort(
      (a, b) =>
        Number(inTitle(b, words)) - Number(inTitle(a, words)) || compare[wish.sort](a, b) || 0,
    );
}

const textOf = (plugin: PluginSummary) =>
  [
    plugin.title,
    plugin.description,
    plugin.author,
    plugin.category,
    ...plugin.tags,
    ...plugin.packages,
  ]
    .join('\n')
    .toLowerCase();

const inTitle = ({ title }: PluginSummary, words: readonly string[]) =>
  words.length > 0 && words.every(word => title.toLowerCase().includes(word));

const byName = (a: PluginSummary, b: PluginSummary) =>
  a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en');

const compare: Record<Sort, (a: PluginSummary, b: PluginSummary) => number> = {
  name: byName,
  // Those whose date nobody has asked for come last.
  published: (a, b) => (b.published ?? '').localeCompare(a.published ?? '') || byName(a, b),
};
