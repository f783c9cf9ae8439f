import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyModuleSource } from '../../backstage/node/aliases';
import { buildPacks, type BuildOptions } from './build';
import type { PlatformTools, Toolchain } from './bundle';
import type { PackConfig } from './config';
import { PackManifest } from './manifest';
import { repo } from './paths';
import { nodeAliases, type Aliases } from './plugins/nodeAliases';
import { startRealm, type TestRealm } from './testing/realm';

let root: string;
const write = async (file: string, content: string | object) => {
  const full = path.join(root, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, typeof content === 'string' ? content : JSON.stringify(content));
};
const installed = (name: string, source: string, more: object = {}) =>
  Promise.all([
    write(`node_modules/${name}/package.json`, {
      name,
      version: '1.2.3',
      license: 'MIT',
      main: 'lib/index.js',
      ...more,
    }),
    write(`node_modules/${name}/lib/index.js`, source),
  ]);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'packs-'));
  await mkdir(path.join(root, 'node_modules'));
  await symlink(path.join(repo, 'node_modules/esbuild'), path.join(root, 'node_modules/esbuild'));
  await write('package-lock.json', { lockfileVersion: 3 });
  await write('globals.js', 'globalThis.installed = true;');
  await installed(
    'greeter',
    "globalThis.evaluated = (globalThis.evaluated ?? 0) + 1; exports.hello = () => 'hello';",
  );
  await write('node_modules/greeter/LICENSE', 'Do as you please.');
  await write(
    'src/host.ts',
    "import { hello } from 'greeter'; export const greeting = (): string => hello() + '!';",
  );
  await write('data.bin', 'bytes');
});
const realms: TestRealm[] = [];
afterEach(async () => {
  await Promise.all(realms.splice(0).map(realm => realm.stop()));
  await rm(root, { recursive: true });
});

const aliases: Aliases = {
  scopedReplacements: [],
  nodeBuiltins: {},
  npmReplacements: { pg: { kind: 'empty', why: 'a test' } },
  emptyModuleSource,
};

const core: PackConfig = {
  realms: ['worker'],
  style: 'require',
  budget: 100,
  globals: true,
  modules: { greeter: 'greeter', 'app:host': './src/host.ts' },
};

const options = (
  packs: Record<string, PackConfig>,
  toolchain?: () => Promise<Toolchain>,
): BuildOptions => ({
  root,
  outDir: path.join(root, 'out'),
  cacheFile: path.join(root, 'cache/packs.json'),
  release: '1.0',
  packs,
  profiles: { all: Object.keys(packs) },
  builderSources: [],
  toolchain:
    toolchain ??
    (async () => ({
      root,
      platforms: { node: tools([nodeAliases(aliases, root)]), page: tools([]) },
    })),
});

const tools = (plugins: Plugin[]): PlatformTools => ({
  plugins,
  globals: path.join(root, 'globals.js'),
});

/** Builds packs and starts a realm with some of them. */
async function running(packs: Record<string, PackConfig>, first: string[]) {
  const { manifest } = await buildPacks(options(packs));
  const codes = Object.entries(manifest.packs).map(async ([name, { url }]) => {
    const code = await readFile(path.join(root, 'out', url));
    return [name, { code }] as const;
  });
  const realm = await startRealm(Object.fromEntries(await Promise.all(codes)), first);
  realms.push(realm);
  return { realm, manifest };
}

const failure = (packs: Record<string, PackConfig>) =>
  buildPacks(options(packs)).then(
    () => 'it was built',
    (error: Error) => error.message,
  );

describe('what a build gives', () => {
  it('packs named by content, assets, licences and a manifest that fits its schema', async () => {
    const pack = { ...core, assets: { 'data.bin': './data.bin' } };
    const { manifest } = await buildPacks(options({ core: pack }));
    const written = PackManifest.parse(
      JSON.parse(await readFile(path.join(root, 'out/manifest.json'), 'utf8')),
    );
    expect(written).toEqual(manifest);
    const { url, assets, packages, modules, bytes } = written.packs.core!;
    expect(url).toMatch(/^core\.[0-9a-f]{8}\.js$/);
    expect(assets['data.bin']).toMatch(/^data\.[0-9a-f]{8}\.bin$/);
    expect(modules).toEqual(['greeter', 'app:host']);
    expect(packages).toEqual([
      { name: 'greeter', version: '1.2.3', license: 'MIT', bytes: expect.any(Number) },
    ]);
    const files = await readdir(path.join(root, 'out'));
    expect(files.sort()).toEqual([url, assets['data.bin'], 'licenses.txt', 'manifest.json'].sort());
    expect((await readFile(path.join(root, 'out', url))).length).toBe(bytes);
    expect(await readFile(path.join(root, 'out/licenses.txt'), 'utf8')).toContain(
      'Do as you please.',
    );
  });

  it('modules that exist once, also for packs that come later', async () => {
    const later: PackConfig = {
      realms: ['worker'],
      style: 'import',
      after: ['core'],
      budget: 100,
      modules: { 'app:later': './src/later.ts' },
    };
    await write(
      'src/later.ts',
      "import * as greeter from 'greeter'; import { greeting } from './host'; export { greeter, greeting };",
    );
    const { realm, manifest } = await running({ core, later }, ['core', 'later']);
    const seen = await realm.run(async ({ load }) => {
      const scope = globalThis as { evaluated?: number; installed?: boolean };
      const before = scope.evaluated;
      const { greeting, greeter } = load<{ greeting(): string; greeter: object }>('app:later');
      const own = load<{ hello: unknown }>('greeter');
      return {
        before,
        after: scope.evaluated,
        installed: scope.installed,
        text: greeting(),
        same: (greeter as { hello: unknown }).hello === own.hello,
      };
    });
    expect(seen).toEqual({
      before: undefined,
      after: 1,
      installed: true,
      text: 'hello!',
      same: true,
    });
    expect(manifest.packs.later!.packages).toEqual([]);
  });

  it('files that exist once, even if no pack was told to share them', async () => {
    await installed(
      'counter',
      'globalThis.counted = (globalThis.counted ?? 0) + 1; exports.token = {};',
      {
        sideEffects: false,
      },
    );
    const use = "export { token } from 'counter'; export const own = 1;";
    await Promise.all([write('src/host.ts', use), write('src/later.ts', use)]);
    const host: PackConfig = { ...core, modules: { 'app:host': './src/host.ts' } };
    const later: PackConfig = {
      ...host,
      after: ['host'],
      modules: { 'app:later': './src/later.ts' },
    };
    const { realm, manifest } = await running({ host, later }, ['host', 'later']);
    const seen = await realm.run(async ({ load }) => {
      const { token } = load<{ token: object }>('app:host');
      const same = load<{ token: object }>('app:later').token === token;
      return [same, (globalThis as { counted?: number }).counted];
    });
    expect(seen).toEqual([true, 1]);
    expect(manifest.packs.host!.modules).toEqual(['app:host']);
    expect(manifest.packs.later!.packages).toEqual([]);
  });

  it('a lazy pack, loaded when what it defines is imported', async () => {
    await write('src/host.ts', "export const rare = () => import('./rare');");
    await write('src/rare.ts', "export const word = 'serendipity';");
    const host: PackConfig = { ...core, modules: { 'app:host': './src/host.ts' } };
    const rare: PackConfig = {
      ...host,
      after: ['host'],
      lazy: true,
      modules: { 'app:rare': './src/rare.ts' },
    };
    const { realm } = await running({ host, rare }, ['host']);
    const asked = () =>
      realm.run(async ({ load }) => {
        const { rare: get } = load<{ rare(): Promise<{ word: string }> }>('app:host');
        return (await get()).word;
      });
    expect(realm.loaded).toEqual(['host']);
    expect([await asked(), await asked()]).toEqual(['serendipity', 'serendipity']);
    expect(realm.loaded).toEqual(['host', 'rare']);
  });

  it('says so when a pack is over its budget', async () => {
    const onProgress = vi.fn<(line: string) => void>();
    await buildPacks({ ...options({ core: { ...core, budget: 0.01 } }), onProgress });
    expect(onProgress.mock.calls.flat().join('\n')).toContain(
      'core: over its budget of 0.01 KiB brotli',
    );
  });
});

describe('what a failing build says', () => {
  it('names the built-in that is missing, and who imports it', async () => {
    await installed('@acme/radio', "require('node:dgram'); require('inspector');");
    const message = await failure({ core: { ...core, modules: { radio: '@acme/radio' } } });
    expect(message).toContain('The pack "core" could not be built');
    expect(message).toMatch(
      /@acme\/radio \(lib\/index\.js\) imports `node:dgram`.*`dgram` has no browser version/,
    );
    expect(message).toMatch(/@acme\/radio \(lib\/index\.js\) imports `inspector`/);
  });

  it('names a package that is not installed, and who imports it', async () => {
    await write('src/host.ts', "import 'greeter';\nimport 'nowhere';");
    expect(await failure({ core })).toMatch(
      /src\/host\.ts line 2 imports `nowhere`, which is not installed/,
    );
  });

  it('names a file that does not exist', async () => {
    expect(await failure({ core: { ...core, modules: { x: './src/gone.ts' } } })).toContain(
      './src/gone.ts',
    );
  });

  it('leaves what was built before as it is', async () => {
    const { manifest } = await buildPacks(options({ core }));
    await write('src/host.ts', "import 'nowhere';");
    await failure({ core });
    expect(await readdir(path.join(root, 'out'))).toContain(manifest.packs.core!.url);
  });
});

describe('a second build', () => {
  const refuse = () => Promise.reject<Toolchain>(new Error('something was built'));

  it('does nothing if nothing has changed', async () => {
    const first = await buildPacks(options({ core }));
    const second = await buildPacks(options({ core }, refuse));
    expect(second).toEqual({ ...first, upToDate: true });
    expect(second.contents.core).toMatchObject({ 'node_modules/greeter/lib/index.js': 83 });
  });

  it.each([
    ['an own source file', () => write('src/host.ts', 'export const greeting = () => "bye";')],
    ['the lock file', () => write('package-lock.json', { lockfileVersion: 2 })],
    ['an output that is gone', () => rm(path.join(root, 'out/licenses.txt'))],
    ['a damaged record', () => write('cache/packs.json', '{')],
  ])('builds again after a change of %s', async (_, change) => {
    await buildPacks(options({ core }));
    await change();
    await expect(buildPacks(options({ core }, refuse))).rejects.toThrow('something was built');
    expect((await buildPacks(options({ core }))).upToDate).toBe(false);
  });

  it('builds again after a change of the config', async () => {
    await buildPacks(options({ core }));
    const changed = { core: { ...core, modules: { greeter: 'greeter' } } };
    const { upToDate, manifest } = await buildPacks(options(changed));
    expect(upToDate).toBe(false);
    expect(manifest.packs.core!.modules).toEqual(['greeter']);
  });

  it('builds again if a source was written while the first one ran', async () => {
    const writing: Plugin = {
      name: 'writing',
      setup: build =>
        build.onEnd(async () => {
          await write('src/host.ts', 'export const greeting = () => "bye";');
          // This build takes less than a file system's clock can tell; a real one takes seconds.
          await utimes(path.join(root, 'src/host.ts'), new Date(), new Date(Date.now() + 1_000));
        }),
    };
    const { toolchain, ...rest } = options({ core });
    const slow = async () => ({ root, platforms: { node: tools([writing]), page: tools([]) } });
    await buildPacks({ ...rest, toolchain: slow });
    expect((await buildPacks({ ...rest, toolchain })).upToDate).toBe(false);
  });

  it('removes packs that are no longer wanted', async () => {
    const { manifest } = await buildPacks(options({ core }));
    await write('src/host.ts', 'export const greeting = () => "bye";');
    await buildPacks(options({ core }));
    expect(await readdir(path.join(root, 'out'))).not.toContain(manifest.packs.core!.url);
  });
});
