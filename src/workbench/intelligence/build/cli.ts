/** `npx tsx src/workbench/intelligence/build/cli.ts`: builds what the editor knows of types into `.generated/static/intelligence`. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheKey, readCache, writeCache } from '../../../sandbox/packs/cache';
import { repo } from '../../../sandbox/packs/paths';

const outDir = path.join(repo, '.generated/static/intelligence');
const cacheFile = path.join(repo, '.generated/cache/intelligence.json');

/** Everything of this repository that decides what is built. */
async function sources(): Promise<string[]> {
  const folders = [
    ...['build', 'service', 'worker'].map(name => `src/workbench/intelligence/${name}`),
    'src/sandbox/packs/config',
  ];
  const inFolders = await Promise.all(
    folders.map(async folder =>
      (await readdir(path.join(repo, folder)))
        .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map(name => `${folder}/${name}`),
    ),
  );
  return [
    ...inFolders.flat(),
    'src/workbench/intelligence/protocol.ts',
    'src/course/loader/resolveSource.ts',
    'src/course/typecheck/host.ts',
    'src/course/typecheck/options.ts',
  ];
}

async function main(): Promise<void> {
  const began = performance.now();
  const read = await sources();
  const key = await cacheKey(repo, 'intelligence 1', read);
  if ((await readCache(cacheFile, outDir))?.key === key) {
    console.log('types: up to date');
    return;
  }
  // TypeScript takes a while to load, and is not needed where nothing has changed.
  const { buildIntelligence, writeIntelligence } = await import('./build');
  const built = await buildIntelligence(repo);
  await writeIntelligence(built, outDir);
  for (const [name, text] of built.files) {
    const bytes = gzipSync(text, { level: 9 }).length;
    console.log(`types: ${name}: ${(bytes / 1024).toFixed(1)} KiB gzip`);
  }
  const outputs = Object.fromEntries(
    [...built.files].map(([name, text]) => [name, Buffer.byteLength(text)]),
  );
  await writeCache(cacheFile, { key, sources: read, outputs, contents: {} });
  console.log(`types: built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
