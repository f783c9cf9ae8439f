// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { RunOutcome } from '../checks';
import { createCompiler } from '../compiler';
import { converse, type Conversation } from './testing';

/** The packs' modules as far as the realm has to do with them, and in which order it did. */
const done: string[] = [];
const vitest = {
  hooks: [] as (() => void)[],
  afterEach: (hook: () => void) => void vitest.hooks.push(hook),
  expect: { extend: (matchers: object) => void done.push(`extend ${Object.keys(matchers)}`) },
};
const PASSED: RunOutcome = { kind: 'decided', passed: 1, failed: 0 };
const modules: Record<string, Record<string, () => unknown>> = {
  core: { 'react-dom/client': () => done.push('react') },
  backend: {
    'stagecraft:backend': () => ({
      reset: async () => void done.push('reset'),
      pendingPlugins: () => ['slow'],
    }),
  },
  'frame-checks': {
    vitest: () => vitest,
    '@testing-library/react': () => {
      done.push('testing library');
      return { cleanup: () => done.push('cleanup') };
    },
    '@testing-library/jest-dom/matchers': () => ({ toBeVisible: () => {} }),
    '@testing-library/jest-dom/vitest': () => expect.fail('it would extend only once'),
    'stagecraft:checks': () => ({
      async runChecks({ importChecks }: { importChecks: () => unknown }) {
        done.push('run');
        importChecks();
        return PASSED;
      },
    }),
  },
};

let talk: Conversation;

beforeAll(async () => {
  Object.assign(globalThis, { modules });
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue('https://docs.example/sandbox/');
  const listeners = vi.spyOn(globalThis, 'addEventListener');
  await import('./checksFrame');
  const { port1, port2 } = new MessageChannel();
  talk = converse(port1, name => {
    done.push(`pack ${name}`);
    return `globalThis.__stagecraft.define(globalThis.modules[${JSON.stringify(name)}])`;
  });
  const [, boot] = listeners.mock.calls.find(([type]) => String(type) === 'stagecraft:boot')!;
  (boot as (event: unknown) => void)({ ports: [port2] });
  await talk.until(() => talk.of('ready').length === 1);
});
afterAll(() => talk.close());
beforeEach(() => {
  talk.forget();
  done.length = 0;
  vitest.hooks.length = 0;
});

async function run(source: string, packs: string[] = []) {
  const { code } = createCompiler().compile({ 'checks.test.ts': source });
  talk.say({ type: 'checks', run: 1, code, entry: 'checks.test.ts', hidden: [], packs });
  await talk.until(() => talk.of('checks-end').length === 1);
  return talk.of('checks-end')[0]!.outcome;
}

it('loads what checks need, React before Node’s timers come, and sets the run up', async () => {
  Object.assign(globalThis, { log: (what: string) => done.push(what) });
  expect(
    await run(`import '@testing-library/jest-dom/vitest'; log('checks');`, ['backend']),
  ).toEqual(PASSED);
  expect(done).toEqual([
    'pack core',
    'react',
    'pack frame-checks',
    'pack backend',
    'testing library',
    'cleanup',
    'reset',
    'run',
    'extend toBeVisible',
    'checks',
    'cleanup',
    'reset',
  ]);
  expect(talk.of('checks-begin')).toHaveLength(1);
  expect(globalThis).toHaveProperty('IS_REACT_ACT_ENVIRONMENT', true);
  done.length = 0;
  vitest.hooks.forEach(hook => hook());
  expect(done).toEqual(['cleanup']); // after each check
});

it('gives matchers anew to each run that imports them', async () => {
  await run(`import '@testing-library/jest-dom/vitest';`);
  expect(done).toContain('extend toBeVisible');
  talk.forget();
  done.length = 0;
  await run('');
  expect(done).not.toContain('extend toBeVisible');
});

it('leaves nothing of a run in the document', async () => {
  await run(`
    document.body.append(document.createElement('div'));
    document.body.className = 'dark';
    document.title = 'x';
    const style = document.createElement('style');
    document.head.append(style);
    localStorage.setItem('a', '1');
    sessionStorage.setItem('a', '1');
    document.cookie = 'a=1';
  `);
  expect([
    document.body.outerHTML,
    document.title,
    document.head.querySelectorAll('style').length,
    localStorage.length,
    sessionStorage.length,
  ]).toEqual(['<body></body>', '', 0, 0, 0]);
});

it('says so if a pack can’t be evaluated', async () => {
  modules.bad = new Proxy({}, { ownKeys: () => expect.fail('bad pack') });
  const outcome = await run('', ['bad']);
  expect(outcome).toMatchObject({ kind: 'error', error: { message: 'bad pack' } });
});
