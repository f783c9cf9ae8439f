import { expect, it } from 'vitest';
import { createCompiler } from '../compiler';
import { thrownBy } from '../compiler/testing';
import { createModuleRegistry } from './registry';
import type { ModuleError } from './messages';

/** What goes wrong in a program whose `src/index.ts` the reader does not see. */
function failure(files: Record<string, string>): ModuleError {
  const registry = createModuleRegistry({
    code: createCompiler().compile(files).code,
    builtins: { has: () => false, get: () => undefined, list: () => ['express'] },
    guard: () => {},
    hidden: ['src/index.ts'],
  });
  return thrownBy(() => registry.load('src/index.ts'));
}

it('a list of the files leaves hidden ones out, and no hint leads to them', () => {
  const { message } = failure({
    'src/index.ts': "import './plugin';",
    'src/plugin.ts': "import './indax';",
    'src/other.ts': '',
  });
  expect(message).toBe(
    "Cannot find './indax' imported from src/plugin.ts:1. There are: src/other.ts",
  );
});

it('what a hidden file asks for is missed in the file that should have it', () => {
  const error = failure({
    'src/index.ts': "import { install } from './plugin'; install();",
    'src/plugin.ts': 'export const instal = 1;',
  });
  expect(error.message).toBe(
    'src/plugin.ts needs an export `install`, and has no such export. Did you mean `instal`?',
  );
  expect(error.where).toBeUndefined();
});

it('so is a default export', () => {
  const error = failure({
    'src/index.ts': "export { default } from './plugin';",
    'src/plugin.ts': 'export const plugin = 1;',
  });
  expect(error.message).toMatch(
    /^src\/plugin\.ts needs a default export, and has no default export\./,
  );
  expect(error.where).toBeUndefined();
});

it('a mistake that is the hidden file’s own names neither it nor a place in it', () => {
  const error = failure({ 'src/index.ts': "import 'left-pad';" });
  expect(error.message).toBe('`left-pad` is not part of this sandbox. It has: express.');
  expect(error.where).toBeUndefined();
});
