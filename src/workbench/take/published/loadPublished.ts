import { z } from 'zod/mini';

// What this page needs of course.json; the course adds to it within a version.
const file = z.object({
  path: z.string(),
  role: z.enum(['editable', 'readonly', 'hidden', 'check']),
  variant: z.enum(['starter', 'solution', 'both']),
  url: z.string(),
});
const exercise = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  profile: z.enum(['backend', 'frontend', 'full-stack', 'catalog']),
  entries: z.object({ backend: z.optional(z.string()), frontend: z.optional(z.string()) }),
  plugins: z.array(z.enum(['catalog', 'permission', 'proxy', 'events', 'scaffolder'])),
  files: z.array(file),
  checks: z.array(z.string()),
});
const publishedSchema = z.object({
  schemaVersion: z.literal(1),
  exercises: z.array(exercise),
  backstage: z.object({ release: z.string(), packages: z.record(z.string(), z.string()) }),
});

export type Published = z.output<typeof publishedSchema>;
export type PublishedExercise = Published['exercises'][number];

const loading = new Map<string, Promise<Published>>();

/**
 * The course as the site publishes it. Loaded once; after a failure, again.
 *
 * @param url of course.json
 * @throws (rejects) with a message for the reader
 */
export function loadPublished(url: string): Promise<Published> {
  const known = loading.get(url);
  if (known) return known;
  const loaded = fetchText(url).then(text => {
    const parsed = publishedSchema.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error('The course’s list is not as this page expects it.');
    return parsed.data;
  });
  loading.set(url, loaded);
  loaded.catch(() => loading.delete(url));
  return loaded;
}

/** @throws (rejects) with a message for the reader */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new Error(`${url} could not be loaded.`);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
  return response.text();
}
