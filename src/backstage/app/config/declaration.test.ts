import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JsonObject } from '@backstage/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfigDeclaration } from './declaration';
import { visibleInFrontend } from './schema';

interface Schema {
  process(
    configs: { data: JsonObject; context: string }[],
    options: { visibility: string[] },
  ): { data: JsonObject }[];
  serialize(): { schemas: { packageName: string }[]; backstageConfigSchemaVersion: number };
}
interface ConfigLoader {
  loadConfigSchema(
    options: { dependencies: string[]; packagePaths: string[] } | { serialized: object },
  ): Promise<Schema>;
}

// The package with which Backstage itself filters config; it comes with the backend packages.
const backend = createRequire(import.meta.url).resolve('@backstage/backend-defaults');
const { loadConfigSchema } = createRequire(backend)('@backstage/config-loader') as ConfigLoader;

/** What Backstage reads in each of the declarations. */
async function readAll(declarations: string[]): Promise<Schema[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'declarations-'));
  try {
    const packagePaths = await Promise.all(
      declarations.map(async (declaration, index) => {
        const at = path.join(folder, String(index));
        await mkdir(at);
        await writeFile(path.join(at, 'config.d.ts'), declaration);
        const manifest = { name: `${index}`, version: '1.0.0', configSchema: 'config.d.ts' };
        await writeFile(path.join(at, 'package.json'), JSON.stringify(manifest));
        return path.join(at, 'package.json');
      }),
    );
    const all = (await loadConfigSchema({ dependencies: [], packagePaths })).serialize();
    return await Promise.all(
      declarations.map((_, index) => {
        const schemas = all.schemas.filter(({ packageName }) => packageName === `${index}`);
        return loadConfigSchema({ serialized: { ...all, schemas } });
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const CASES: Record<string, { declaration: string; data: JsonObject; visible: JsonObject }> = {
  'a key': {
    declaration:
      'export interface Config { keyA: { /** @visibility frontend */ b: string; c: string } }',
    data: { keyA: { b: 'x', c: 'y' } },
    visible: { keyA: { b: 'x' } },
  },
  nothing: {
    declaration: 'export interface Config { keyB: { b: string } }',
    data: { keyB: { b: 'x' }, z: 1 },
    visible: {},
  },
  'a secret': {
    declaration: 'export interface Config { keyC: { /** @visibility secret */ b: string } }',
    data: { keyC: { b: 'x' } },
    visible: {},
  },
  'an object, but not what is in it': {
    declaration: 'export interface Config { /** @visibility frontend */ keyD: { b: string } }',
    data: { keyD: { b: 'x' } },
    visible: { keyD: {} },
  },
  'all that is in an object': {
    declaration:
      'export interface Config { /** @deepVisibility frontend */ keyE: { b: string; c: { d: number }[] } }',
    data: { keyE: { b: 'x', c: [{ d: 1 }] } },
    visible: { keyE: { b: 'x', c: [{ d: 1 }] } },
  },
  'an array of values': {
    declaration:
      'export interface Config { /** @visibility frontend */ keyF: string[]; b: string[] }',
    data: { keyF: ['x', 'y'], b: ['z'] },
    visible: { keyF: ['x', 'y'] },
  },
  'a key of the items of an array': {
    declaration:
      'export interface Config { keyG: Array<{ /** @visibility frontend */ b: string; c?: string }> }',
    data: { keyG: [{ b: 'x', c: 'y' }, { b: 'z' }] },
    visible: { keyG: [{ b: 'x' }, { b: 'z' }] },
  },
  items: {
    declaration: 'export interface Config { /** @items.visibility frontend */ keyH: string[] }',
    data: { keyH: ['x'] },
    visible: { keyH: ['x'] },
  },
  'keys that nobody knows before': {
    declaration:
      'export interface Config { keyI: { [name: string]: { /** @visibility frontend */ b: string; c: string } } }',
    data: { keyI: { one: { b: 'x', c: 'y' }, two: { b: 'z', c: 'y' } } },
    visible: { keyI: { one: { b: 'x' }, two: { b: 'z' } } },
  },
  'a type by its name, before it is declared': {
    declaration: `export interface Config extends Base { list: Item[] }
      interface Base { /** @visibility frontend */ title: 'one' | "two" }
      type Item = { /** @visibility frontend */ name: string; secret: string };`,
    data: { title: 'one', list: [{ name: 'x', secret: 'y' }] },
    visible: { title: 'one', list: [{ name: 'x' }] },
  },
  'an alternative': {
    declaration:
      'export interface Config { keyK: string | { /** @visibility frontend */ b: string; c: (number | boolean)[] } }',
    data: { keyK: { b: 'x', c: [1, true] } },
    visible: { keyK: { b: 'x' } },
  },
  'a comment on the line of another token': {
    declaration:
      'export interface Config { keyL: string;\t/** @visibility frontend */ inline: string }',
    data: { keyL: 'x', inline: 'y' },
    visible: {},
  },
  'a tag within a sentence': {
    declaration: 'export interface Config { /** See @visibility frontend */ keyM: string }',
    data: { keyM: 'x' },
    visible: { keyM: 'x' },
  },
  'a key in quotes, among comments': {
    declaration: `// All of it
      export interface Config {
        /* not this */
        readonly 'a-b'?: {
          /** Some text.
            * @visibility frontend */
          "c": string, // and so on
          d?: -1 | 1;
        }
      }`,
    data: { 'a-b': { c: 'x', d: -1 } },
    visible: { 'a-b': { c: 'x' } },
  },
};

describe('readConfigDeclaration and Backstage', () => {
  // TypeScript sees only comments that begin a line of their own; a tab keeps one where it is.
  const cases = Object.entries(CASES).map(([name, { declaration, ...rest }]) => {
    return { name, declaration: declaration.replaceAll(' /**', '\n/**'), ...rest };
  });
  let schemas: Schema[];
  beforeAll(async () => {
    schemas = await readAll(cases.map(({ declaration }) => declaration));
  });

  it.each(cases.map((it, index) => ({ ...it, index })))(
    'agree on $name',
    ({ declaration, data, visible, index }) => {
      const [theirs] =
        schemas[index]?.process([{ data, context: 'x' }], { visibility: ['frontend'] }) ?? [];
      expect(theirs?.data).toEqual(visible);
      expect(visibleInFrontend(data, [readConfigDeclaration(declaration)])).toEqual(visible);
    },
  );
});

describe('readConfigDeclaration', () => {
  it('ends with a type that contains itself', () => {
    const schema = readConfigDeclaration(
      'export interface Config {\n/** @visibility frontend */ name: string; child?: Config }',
    );
    expect(schema.properties).toMatchObject({ name: { visibility: 'frontend' }, child: {} });
  });

  it('says that there is no Config', () => {
    expect(() => readConfigDeclaration('export interface Settings {}')).toThrow(
      'config.d.ts declares no `Config`: write `export interface Config { … }` in it.',
    );
  });

  it.each([
    [
      'export interface Config {\n  a: {\n    b: string;\n',
      'config.d.ts, line 4: found the end of the file where } was expected.',
    ],
    [
      'export interface Config {\n  a string;\n}',
      'config.d.ts, line 2: found string where : was expected.',
    ],
    ['export interface Config { a: ; }', 'config.d.ts, line 1: found ; where a type was expected.'],
  ])('says where it can’t read on', (source, message) => {
    expect(() => readConfigDeclaration(source)).toThrow(message);
  });
});
