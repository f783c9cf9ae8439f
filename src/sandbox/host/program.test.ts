import { expect, it } from 'vitest';
import { configOf, toProgram } from './program';

const file = (code: string) => ({ code });

it('reads Sandpack’s modules as a program: relative paths, settings from package.json', () => {
  expect(
    toProgram({
      '/package.json': file(
        '{"stagecraft":{"profile":"full-stack","entries":{"backend":"b.ts","frontend":"f.ts"},"plugins":["events"],"hidden":["b.ts"]}}',
      ),
      '/src/plugin.ts': file('plugin'),
      '/checks.test.ts': file('checks'),
    }),
  ).toEqual({
    profile: 'full-stack',
    entries: { backend: 'b.ts', frontend: 'f.ts' },
    plugins: ['events'],
    checks: 'checks.test.ts',
    hidden: ['b.ts'],
    checksAlone: false,
    files: { 'src/plugin.ts': 'plugin', 'checks.test.ts': 'checks' },
  });
});

it.each(['{}', 'null', '"text"', '{"stagecraft":{}}'])(
  'is a backend in src/index.ts without settings: %s',
  json => {
    expect(toProgram({ '/package.json': file(json) })).toMatchObject({
      profile: 'backend',
      entries: { backend: 'src/index.ts' },
      plugins: [],
      checks: 'checks.test.ts',
      hidden: [],
    });
  },
);

it.each([
  ['backend', { backend: 'src/index.ts' }, []],
  ['frontend', { frontend: 'src/index.ts' }, []],
  ['catalog', { frontend: 'src/index.ts' }, ['catalog']],
  ['full-stack', {}, []],
])('has what follows from its profile: %s', (profile, entries, plugins) => {
  const json = JSON.stringify({ stagecraft: { profile } });
  expect(toProgram({ '/package.json': file(json) })).toMatchObject({ entries, plugins });
});

it('has the catalog once in profile catalog, and the entries that it names alone', () => {
  const entries = { backend: 'src/module.ts' };
  const settings = { profile: 'catalog', entries, plugins: ['catalog', 'permission'] };
  const json = JSON.stringify({ stagecraft: settings });
  const program = toProgram({ '/package.json': file(json) });
  expect(program).toMatchObject({ plugins: ['catalog', 'permission'] });
  expect(program.entries).toEqual(entries);
});

it('refuses settings that can’t be right', () => {
  const json = '{"stagecraft":{"entries":"src/index.ts"}}';
  expect(() => toProgram({ '/package.json': file(json) })).toThrow(/entries/);
});

it('keeps a package.json that is not the program’s own', () => {
  expect(toProgram({ '/plugins/a/package.json': file('{}') }).files).toEqual({
    'plugins/a/package.json': '{}',
  });
});

it('reads the live backend’s config from app-config.yaml, if there is one with something in it', () => {
  const config = (yaml: string) => configOf(toProgram({ '/app-config.yaml': file(yaml) }));
  expect(config('todo:\n  max: 3')).toEqual({ todo: { max: 3 } });
  expect(config('# nothing yet')).toEqual({});
  expect(configOf(toProgram({}))).toEqual({});
});
