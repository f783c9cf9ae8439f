import { describe, expect, it } from 'vitest';
import { createProgramCompiler } from './compiled';
import { toProgram } from './program';
import { fullStack, modulesOf, PACKS } from './sandbox.testing';

const compile = (modules: ReturnType<typeof modulesOf>) =>
  createProgramCompiler(PACKS).compile(toProgram(modules));
const frontend = (files: Record<string, string>) =>
  modulesOf({ profile: 'frontend', entries: { frontend: 'src/index.ts' } }, files);

describe('what can’t run is refused in terms of the half that it is in', () => {
  const META = 'export const url = import.meta.url;';
  const AWAIT = 'export default await fetch("/");';

  it.each([
    [META, /sandbox runs each file of an app.*configuration/],
    [AWAIT, /sandbox runs each file of an app.*`loader`/],
  ])('in an app: %s', (source, message) => {
    const { problemOf } = compile(fullStack({ 'plugins/f/plugin.tsx': source }));
    const problem = problemOf('frontend');
    expect(problem).toMatchObject({ path: 'plugins/f/plugin.tsx' });
    expect(problem?.message).toMatch(message);
    expect(problem?.message).not.toMatch(/backend|init/);
  });

  it.each([
    [META, /backend packages are built/],
    [AWAIT, /backend packages are built.*`init`/],
  ])('in a backend: %s', (source, message) => {
    const { problemOf } = compile(fullStack({ 'plugins/b/index.ts': source }));
    expect(problemOf('backend')?.message).toMatch(message);
  });

  it('in a file of both, it is a backend’s', () => {
    const shared = { 'plugins/f/index.ts': "import '../both';", 'plugins/both.ts': META };
    const { problemOf } = compile(
      fullStack({ ...shared, 'plugins/b/index.ts': "import '../both';" }),
    );
    expect(problemOf('frontend')?.message).toMatch(/backend packages/);
  });

  it('in an app’s file that nothing imports yet', () => {
    const files = { 'src/index.ts': 'export default 1;', 'src/late.ts': META };
    expect(compile(frontend(files)).problemOf('frontend')?.message).toMatch(/of an app/);
  });

  it('and what is wrong anywhere is said as it is', () => {
    const { problemOf } = compile(fullStack({ 'plugins/f/plugin.tsx': 'const = 1;' }));
    expect(problemOf('frontend')).not.toHaveProperty('inApp');
    expect(problemOf('frontend')?.message).toMatch(/Unexpected token/);
  });
});

describe('in place of a package that is not there', () => {
  it('checks of an app alone get an app’s packages proposed', () => {
    const { importable } = compile(
      frontend({
        'src/index.ts': "import 'axios';",
        'checks.test.ts': "import 'vitest';\nimport '@testing-library/react';\nimport './src';",
      }),
    ).runnable('frame-checks');
    expect(importable).toEqual(
      expect.arrayContaining(['react', '@backstage/ui', 'vitest', '@testing-library/react']),
    );
    for (const name of ['express', 'supertest', '@backstage/backend-plugin-api', 'node:util'])
      expect(importable).not.toContain(name);
  });

  it('checks of both halves get both', () => {
    const { importable } = compile(fullStack()).runnable('frame-checks');
    expect(importable).toEqual(expect.arrayContaining(['express', '@backstage/ui']));
  });
});
