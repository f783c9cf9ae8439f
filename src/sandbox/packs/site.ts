import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildPacks, type BuildResult } from './build';
import { BACKSTAGE_RELEASE, packs, profiles } from './config';
import { repo } from './paths';

/** Where the site's packs are. */
export const sitePacksDir = path.join(repo, '.generated/static/packs');

/** The builder, and what decides how built-ins are replaced. */
async function builderSources(): Promise<string[]> {
  const folders = ['src/sandbox/packs', 'src/sandbox/packs/plugins', 'src/backstage/node/aliases'];
  const files = await Promise.all(
    folders.map(async folder =>
      (await readdir(path.join(repo, folder)))
        .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map(name => path.join(repo, folder, name)),
    ),
  );
  return [...files.flat(), path.join(repo, 'src/backstage/node/aliases.ts')];
}

/**
 * Builds the packs of the site into `sitePacksDir`, unless they are there and nothing has changed.
 *
 * @param onProgress called with a line of progress
 * @throws PackBuildError if a pack can't be bundled
 */
export async function buildSitePacks(onProgress?: (line: string) => void): Promise<BuildResult> {
  return buildPacks({
    root: repo,
    outDir: sitePacksDir,
    cacheFile: path.join(repo, '.generated/cache/packs.json'),
    release: BACKSTAGE_RELEASE,
    packs,
    profiles,
    builderSources: await builderSources(),
    toolchain: async () => (await import('./toolchain')).backstageToolchain(),
    ...(onProgress ? { onProgress } : {}),
  });
}
