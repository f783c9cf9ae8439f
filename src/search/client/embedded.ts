import { z } from 'zod/mini';
import type { IndexFile } from '../engine/documents';
import { SearchEngine } from '../engine/engine';
import { INDEX_FOLDER, MANIFEST } from '../files';
import { KINDS } from '../records/record';
import { SearchUnavailable, type SearchClient } from './types';

const Manifest = z.object({ version: z.literal(1), index: z.string().check(z.regex(/^[\w.-]+$/)) });
const texts = z.array(z.string());
const Index = z.object({
  version: z.literal(1),
  sections: z.array(
    z.object({
      id: z.number(),
      url: z.string(),
      kind: z.enum(KINDS),
      level: z.number(),
      headings: texts,
      order: z.number(),
      texts,
      code: texts,
    }),
  ),
}) satisfies z.ZodMiniType<IndexFile>;

export interface EmbeddedOptions {
  /** Of the site; ends in a slash. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
}

/**
 * Loads the site's own index.
 *
 * @throws {SearchUnavailable} if it can't be had
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<SearchClient> {
  const get = options.fetch ?? fetch;
  const folder = `${options.baseUrl}${INDEX_FOLDER}/`;
  const read = async (name: string, cache: RequestCache): Promise<unknown> => {
    const response = await get(folder + name, { cache });
    if (!response.ok) throw new Error(`${folder}${name} answers ${response.status}.`);
    return response.json();
  };
  try {
    // Without a network, an earlier visit's will do.
    const manifest = await read(MANIFEST, 'no-cache').catch(() => read(MANIFEST, 'force-cache'));
    const { index } = Manifest.parse(manifest);
    const engine = await SearchEngine.open(Index.parse(await read(index, 'force-cache')));
    return { search: async (query, filter) => engine.search(query, filter) };
  } catch (error) {
    throw new SearchUnavailable(
      'The search index could not be loaded. Check your connection, and try again.',
      { cause: error },
    );
  }
}
