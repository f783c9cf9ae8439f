/** `npx tsx src/sandbox/packs/cli.ts`: builds the packs into `.generated/static/packs`, if anything has changed. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildPacks } from './build';
import { BACKSTAGE_RELEASE, packs, profiles } from './config';
import { repo } from './paths';

const began = performance.now();

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

try {
  const { upToDate } = await buildPacks({
    root: repo,
    outDir: path.join(repo, '.generated/static/packs'),
    cacheFile: path.join(repo, '.generated/cache/packs.json'),
    release: BACKSTAGE_RELEASE,
    packs,
    profiles,
    builderSources: await builderSources(),
    toolchain: async () => (await import('./toolchain')).backstageToolchain(),
    onProgress: line => console.log(`packs: ${line}`),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(upToDate ? 'packs: up to date' : `packs: built in ${seconds} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
