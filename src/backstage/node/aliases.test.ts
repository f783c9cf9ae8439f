import { existsSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type Alias, nodeBuiltins, npmReplacements, scopedReplacements } from './aliases';
import { emptyModuleSource } from './aliases/emptyModule';
import { converse } from './testing/conversation';
import { bundleForRealm, runInRealm } from './testing/realm';

const all: [name: string, alias: Alias][] = [
  ...Object.entries(nodeBuiltins),
  ...Object.entries(npmReplacements),
  ...scopedReplacements.map(({ specifier, alias }): [string, Alias] => [String(specifier), alias]),
];

describe('aliases', () => {
  it('lead to files and packages that exist', () => {
    const { resolve } = createRequire(import.meta.url);
    for (const [name, alias] of all) {
      if (alias.kind === 'file')
        expect(existsSync(alias.path), `${name}: ${alias.path}`).toBe(true);
      if (alias.kind === 'npm') expect(() => resolve(alias.specifier), name).not.toThrow();
      expect(alias.why, name).not.toBe('');
    }
  });

  it('name only real built-ins', () => {
    expect(Object.keys(nodeBuiltins).filter(name => !builtinModules.includes(name))).toEqual([]);
  });
});

describe('an empty module', () => {
  const module = { exports: {} as Record<string, unknown> };
  new Function('module', emptyModuleSource('pg'))(module);
  const { Client, types } = module.exports as Record<string, new () => unknown> & {
    types: { setTypeParser(): void };
  };

  it('can be imported and subclassed, and says what is missing on use', () => {
    class Mine extends (Client as new () => object) {}
    const message = 'pg is not available in the browser sandbox';
    expect(() => new Mine()).toThrow(message);
    expect(() => types.setTypeParser()).toThrow(message);
    expect(() => (module.exports as unknown as () => void)()).toThrow(message);
  });
});

describe('bundled with the aliases', () => {
  it('express and supertest converse as on Node', async () => {
    const bundle = await bundleForRealm(`
      import { converse } from './conversation';
      converse().then(globalThis.report, globalThis.fail);
    `);
    expect(await runInRealm(bundle)).toEqual(structuredClone(await converse()));
  });

  it('every built-in loads, by require and by import', async () => {
    const names = Object.keys(nodeBuiltins);
    const bundle = await bundleForRealm(`
      ${names.map((name, index) => `import d${index}, * as n${index} from ${JSON.stringify(name)};`).join('\n')}
      const kinds = {};
      ${names
        .map(
          (name, index) =>
            `{ const r = require(${JSON.stringify(`node:${name}`)}); kinds[${JSON.stringify(name)}] = [typeof r, typeof d${index}, Object.keys(n${index}).length > 0]; }`,
        )
        .join('\n')}
      globalThis.report(kinds);
    `);
    const callable = new Set(['events', 'stream', 'assert', 'assert/strict']);
    const kinds = (await runInRealm(bundle)) as Record<string, unknown>;
    const own = Object.keys(nodeBuiltins).filter(name => nodeBuiltins[name]?.kind === 'file');
    for (const name of own) {
      const kind = callable.has(name) ? 'function' : 'object';
      expect(kinds[name], name).toEqual([kind, kind, true]);
    }
  });

  it('a built-in that nobody provides is an error that names it', async () => {
    await expect(bundleForRealm(`import 'node:wasi';`)).rejects.toThrow(
      /No shim for the built-in 'wasi'/,
    );
  });
});
