import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PackManifest } from '../packs/manifest';
import { HOST_CSP, frameCsp } from './csp';
import type { HostSettings } from './settings';

const here = path.dirname(fileURLToPath(import.meta.url));
const repo = path.resolve(here, '../../..');

async function bundle(entry: string, format: 'iife' | 'esm'): Promise<string> {
  const result = await build({
    entryPoints: [path.join(here, entry)],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return result.outputFiles[0]!.text;
}

const sha = (text: string) => createHash('sha256').update(text);
const named = (name: string, text: string) => `${name}.${sha(text).digest('hex').slice(0, 8)}.js`;
/** JSON inside a script element: only `<` could end it. */
const inlineJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Builds the host page into `<out>/sandbox/` from the packs' manifest: static HTML, the host's script and the realm's.
 * @throws if the packs have not been built
 */
export async function buildHost(out = path.join(repo, '.generated/static')): Promise<void> {
  const manifest = PackManifest.parse(
    JSON.parse(await readFile(path.join(out, 'packs/manifest.json'), 'utf8')),
  );
  const [bootstrap, realm, host] = await Promise.all([
    bundle('../realm/frame.ts', 'iife'),
    bundle('../realm/worker.ts', 'iife'),
    bundle('main.ts', 'iife'),
  ]);
  const hash = sha(bootstrap).digest('base64');
  const files = { realm: named('realm', realm), host: named('host', host) };
  const settings: HostSettings = {
    frameHtml: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${frameCsp(hash)}"><title>Realm</title><script>${bootstrap}</script>`,
    realm: files.realm,
    profiles: manifest.profiles,
    packs: Object.fromEntries(
      Object.entries(manifest.packs).map(([name, pack]) => [
        name,
        {
          url: `../packs/${pack.url}`,
          assets: Object.fromEntries(
            Object.entries(pack.assets).map(([asset, file]) => [asset, `../packs/${file}`]),
          ),
        },
      ]),
    ),
  };
  const dir = path.join(out, 'sandbox');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await Promise.all([
    writeFile(path.join(dir, files.realm), realm),
    writeFile(path.join(dir, files.host), host),
    writeFile(
      path.join(dir, 'index.html'),
      `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${HOST_CSP}">
<meta name="robots" content="noindex">
<title>Stagecraft sandbox</title>
<link rel="icon" href="data:,">
<script type="application/json" id="settings">${inlineJson(settings)}</script>
</head>
<body><script src="${files.host}"></script></body>
</html>
`,
    ),
  ]);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildHost();
}
