import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PackManifest } from '../packs/manifest';
import { frameHtml, hostHtml } from './html';
import type { HostSettings } from './settings';

const here = path.dirname(fileURLToPath(import.meta.url));
const repo = path.resolve(here, '../../..');

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [path.join(here, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return result.outputFiles[0]!.text;
}

const sha = (text: string) => createHash('sha256').update(text);
const named = (name: string, text: string) => `${name}.${sha(text).digest('hex').slice(0, 8)}.js`;
/** What only packs ask each other for is none of the host's business; what stands for a plugin or for pages is. */
const isForHost = (specifier: string) => !/^stagecraft:(file|shared)\//.test(specifier);

/** A pack as the host page knows it. */
function packSettings(pack: PackManifest['packs'][string]): HostSettings['packs'][string] {
  const { url, assets, modules, after, realms } = pack;
  return {
    url: `../packs/${url}`,
    assets: Object.fromEntries(
      Object.entries(assets).map(([asset, file]) => [asset, `../packs/${file}`]),
    ),
    modules: modules.filter(isForHost),
    after,
    realms,
  };
}

/**
 * Builds the host page into `<out>/sandbox/` from the packs' manifest: static HTML, the host's script and the realms'.
 * @throws if the packs have not been built
 */
export async function buildHost(out = path.join(repo, '.generated/static')): Promise<void> {
  const manifest = PackManifest.parse(
    JSON.parse(await readFile(path.join(out, 'packs/manifest.json'), 'utf8')),
  );
  const [bootstrap, worker, preview, checksFrame, host] = await Promise.all(
    [
      '../realm/frame.ts',
      '../realm/worker.ts',
      '../realm/preview.ts',
      '../realm/checksFrame.ts',
      'main.ts',
    ].map(bundle),
  );
  const scripts = {
    worker: named('worker', worker!),
    preview: named('preview', preview!),
    checksFrame: named('checks-frame', checksFrame!),
  };
  const settings: HostSettings = {
    frameHtml: frameHtml(bootstrap!, sha(bootstrap!).digest('base64')),
    scripts,
    profiles: manifest.profiles,
    packs: Object.fromEntries(
      Object.entries(manifest.packs).map(([name, pack]) => [name, packSettings(pack)]),
    ),
  };
  const hostScript = named('host', host!);
  const files = {
    [scripts.worker]: worker!,
    [scripts.preview]: preview!,
    [scripts.checksFrame]: checksFrame!,
    [hostScript]: host!,
    'index.html': hostHtml(hostScript, settings),
  };
  const dir = path.join(out, 'sandbox');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(path.join(dir, name), text)),
  );
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildHost();
}
