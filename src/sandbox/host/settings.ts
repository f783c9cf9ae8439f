import * as z from 'zod/mini';

/** What the build tells the host page (as JSON in its HTML). Every URL is relative to the host page. */
export const HostSettings = z.object({
  /** The frame's document, complete with its CSP. */
  frameHtml: z.string(),
  /** The scripts of the realms. */
  scripts: z.object({ worker: z.string(), preview: z.string(), checksFrame: z.string() }),
  packs: z.record(
    z.string(),
    z.object({
      url: z.string(),
      assets: z.record(z.string(), z.string()),
      modules: z.array(z.string()),
      after: z.array(z.string()),
      realms: z.array(z.enum(['worker', 'frame'])),
    }),
  ),
  /** Packs to fetch at once, by profile. */
  profiles: z.record(z.string(), z.array(z.string())),
});
export type HostSettings = z.infer<typeof HostSettings>;

/** @throws if the build left no settings in the page, or wrong ones: then the site's files don't belong together. */
export function readSettings(document: Document): HostSettings {
  const json = document.getElementById('settings')?.textContent;
  if (!json) throw new Error('The sandbox page has no settings in it. Build the site again.');
  return HostSettings.parse(JSON.parse(json));
}
