import { expect, it } from 'vitest';
import { configOf, toProgram } from './program';

const file = (code: string) => ({ code });

it('reads Sandpack’s modules as a program: relative paths, settings from package.json', () => {
  expect(
    toProgram({
      '/package.json': file('{"stagecraft":{"entry":"src/plugin.ts"}}'),
      '/src/plugin.ts': file('plugin'),
      '/checks.test.ts': file('checks'),
    }),
  ).toEqual({
    entry: 'src/plugin.ts',
    checks: 'checks.test.ts',
    files: { 'src/plugin.ts': 'plugin', 'checks.test.ts': 'checks' },
  });
});

it.each(['{}', 'null', '"text"', '{"stagecraft":{}}'])(
  'has an entry without settings: %s',
  json => {
    expect(toProgram({ '/package.json': file(json) }).entry).toBe('src/index.ts');
  },
);

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
