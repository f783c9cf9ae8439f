import { expect, it } from 'vitest';
import { leftProblem } from './leftProblem';

const problem = (files: Record<string, string>, hidden: string[] = []) =>
  leftProblem({ files, hidden, mapStack: () => [] });

it.each([
  ["location.href = '/catalog';", 1],
  ["  window.location = 'https://backstage.io';", 10],
  ['go(() => location.reload());', 10],
  ["globalThis.location.assign('/');", 12],
])('names the place that leaves: %s', (line, column) => {
  const said = problem({ 'src/a.tsx': `const a = 1;\n${line}\n`, 'src/b.ts': 'export {};' });
  expect(said.where).toEqual({ path: 'src/a.tsx', line: 2, column });
  expect(said.codeFrame).toContain(`> 2 | ${line}`);
});

it('says what to do instead', () => {
  expect(problem({}).message).toMatch(/`useRouteRef`.*`Link`.*`useNavigate`/);
});

it.each([
  ['two could have done it', { 'a.ts': "location.href = '/';\nlocation.reload();" }],
  ['it is only read', { 'a.ts': "if (location.href === '/') location.hash = 'x';" }],
  ['it is no code', { 'a.md': "location.href = '/'" }],
  ['a test does it', { 'a.test.tsx': 'location.reload();' }],
])('names none where %s', (_, files) => {
  expect(problem(files).where).toBeUndefined();
});

it('names none that the reader does not see', () => {
  expect(problem({ 'a.ts': 'location.reload();' }, ['a.ts']).where).toBeUndefined();
});
