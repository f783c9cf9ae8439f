import { fileURLToPath } from 'node:url';
import { startTestBackend } from '@backstage/backend-test-utils';
import { expect, it, onTestFinished } from 'vitest';
import { loadCourse } from '../course/loader/loadCourse';
import { checkNamed, homeData } from './homeData';
import applausePlugin from './live/example/plugins/applause-backend/src';

const siteDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const course = loadCourse(siteDir);
const data = homeData(course, siteDir, { baseUrl: '/stagecraft/', routeBasePath: 'learn' });

it('quotes a check word for word, and names all that its file has', () => {
  const { proof } = data;
  const file = course.lessons.find(({ id }) => id === proof.id)?.exercise?.checksFile;
  const code = proof.code.map(token => (typeof token === 'string' ? token : token[0])).join('');
  expect(code).toMatch(/^it\('has the plugin id/);
  expect(code.split('\n').at(-1)).toBe('});');
  expect(file?.replaceAll(/\s+/g, ' ')).toContain(code.replaceAll(/\s+/g, ' '));
  expect(proof.names).toHaveLength(5);
  expect(proof.url).toMatch(/^\/stagecraft\/learn\/.*\/$/);
});

it('says which check it misses', () => {
  expect(() => checkNamed("  it('is here', () => {\n  });\n", 'is gone')).toThrow('“is gone”');
});

it('counts of a pathway what its certificate holds', () => {
  const [facts] = data.pathways;
  const exercises = course.lessons.flatMap(({ guide, exercise }) =>
    course.pathways[0]?.guides.includes(guide) && exercise?.kind === 'exercise' ? [exercise] : [],
  );
  expect(facts?.exercises.map(({ title }) => title)).toEqual(exercises.map(({ title }) => title));
  expect(facts?.exercises.every(({ checks }) => checks > 0)).toBe(true);
  expect(facts?.questions).toBeGreaterThan(0);
});

it('has an example whose backend counts, on Node.js too', async () => {
  const backend = await startTestBackend({ features: [applausePlugin] });
  onTestFinished(() => backend.stop());
  const claps = `http://localhost:${backend.server.port()}/api/applause/claps`;
  expect(await (await fetch(claps)).json()).toEqual({ claps: 41 });
  expect(await (await fetch(claps, { method: 'POST' })).json()).toEqual({ claps: 42 });
  expect(await (await fetch(claps)).json()).toEqual({ claps: 42 });
});

it('names in its steps what stands in its files', () => {
  const { steps, files } = data.example;
  const named = steps.flatMap(({ text }) => [...text.matchAll(/\(file:([^#)]+)#([^)]+)\)/g)]);
  expect(named).toHaveLength(2);
  for (const [, path, symbol] of named) {
    expect(files.find(file => file.path === path)?.starter).toContain(symbol);
  }
});
