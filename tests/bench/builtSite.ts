import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serve } from '../e2e/lib/serve';

/** The built site, as it stands in `build/`. */
export interface BuiltSite {
  folder: string;
  /** The path that it was built for, with a slash at both ends. */
  baseUrl: string;
  /** Pages that hold an exercise or a demo, relative to `baseUrl`, with a slash at the end. */
  lessons: string[];
}

/** The base url that a page of Docusaurus was built for: what stands before `assets/` in its links. */
export function baseUrlOf(html: string): string {
  const found = /\s(?:src|href)=["']?(\/(?:[^"'\s>/]+\/)*?)assets\//.exec(html)?.[1];
  if (!found)
    throw new Error('This page names no file of Docusaurus, so it is not of a built site.');
  return found;
}

/** @throws if there is no built site, or no lesson in it */
export function readBuiltSite(
  folder = path.resolve(import.meta.dirname, '../../build'),
): BuiltSite {
  const root = path.join(folder, 'learn');
  if (!existsSync(root)) throw new Error('There is no built site: run `npm run build` first.');
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === 'index.html')
    .map(file => ({
      file: path.join(root, file),
      html: readFileSync(path.join(root, file), 'utf8'),
    }))
    .filter(({ html }) => /\sdata-(?:exercise|demo)=/.test(html));
  const [first] = pages;
  if (!first) throw new Error('No page of the built site holds an exercise.');
  return {
    folder,
    baseUrl: baseUrlOf(first.html),
    lessons: pages.map(({ file }) => {
      const page = path.relative(folder, path.dirname(file));
      return `${page.split(path.sep).join('/')}/`;
    }),
  };
}

/**
 * Serves the site on this machine while something is done with it.
 * @param use gets the site's own url, which ends in a slash
 */
export async function withServer<T>(site: BuiltSite, use: (url: string) => Promise<T>): Promise<T> {
  const server = serve(site.folder, site.baseUrl);
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await use(`http://localhost:${port}${site.baseUrl}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
