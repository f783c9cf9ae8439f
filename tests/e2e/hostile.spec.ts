import { chromium, expect, test } from '@playwright/test';
import { editableFiles } from './lib/course';
import { freePort } from './lib/freePort';
import { Workbench, type State } from './lib/workbench';

const ID = 'first-backend';
const SOLUTION = editableFiles(ID, 'solution');

/** A plugin with this in its init (or before it). */
const plugin = (
  init: string,
  before = '',
) => `import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
${before}
export const examplePlugin = createBackendPlugin({
  pluginId: 'example',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger, http: coreServices.httpRouter },
      async init({ logger, http }) {
        ${init}
      },
    });
  },
});
`;

/** A regular expression that backtracks for longer than anybody waits: endless, and no loop guard can be put into it. */
const SLOW_PATTERN = `/^(a+)+$/.test('a'.repeat(60) + 'b');`;

interface Case {
  name: string;
  code: string;
  state: State;
  /** What the reader is told, and where. */
  says: RegExp;
}

const LOOPS: Case[] = [
  {
    name: 'loops for ever in init',
    code: plugin('while (true) { logger.debug; }'),
    state: 'failed',
    says: /loop ran for more than/,
  },
  {
    name: 'loops for ever where no loop stands, at import',
    code: plugin('', SLOW_PATTERN),
    state: 'error',
    says: /stopped/i,
  },
];

const MISTAKES: Case[] = [
  {
    name: 'throws at import',
    code: plugin('', `throw new Error('not today');`),
    state: 'error',
    says: /not today[\s\S]*src\/plugin\.ts:2:7/,
  },
  {
    name: 'throws in init',
    code: plugin(`throw new Error('no luck');`),
    state: 'failed',
    says: /no luck/,
  },
  {
    name: 'never finishes init',
    code: plugin('await new Promise(() => {});'),
    state: 'error',
    says: /`?example`? has been starting for[\s\S]*src\/plugin\.ts:/,
  },
  {
    name: 'can’t be parsed',
    code: plugin('const x = ;'),
    state: 'error',
    says: /src\/plugin\.ts:9:/,
  },
  {
    name: 'imports what is not there',
    code: plugin('', `import fs from 'fs-extra';\nfs.readFileSync('/etc/passwd');`),
    state: 'error',
    says: /fs-extra.* is not part of this sandbox\. It has:/,
  },
];

// One after the other in one page: what one leaves behind would trouble the next.
for (const [title, cases] of [
  ['plugins that never end @both', LOOPS],
  ['plugins with mistakes', MISTAKES],
] as const) {
  test(`${title}: the page says so, goes on, and keeps the draft`, async ({ page }) => {
    test.setTimeout(30_000 + cases.length * 25_000);
    const workbench = await Workbench.open(page, ID);
    for (const { name, code, state, says } of cases) {
      await test.step(`a plugin that ${name}`, async () => {
        await workbench.writeAll({ ...SOLUTION, 'src/plugin.ts': code });
        expect(await workbench.run(), name).toBe(state);
        await expect(workbench.root, name).toContainText(says);
        await workbench.writeAll(SOLUTION);
        expect(await workbench.run(), name).toBe('passed');
      });
    }

    const { code, state } = cases[0]!;
    await workbench.write('src/plugin.ts', code);
    expect(await workbench.run()).toBe(state);
    await page.reload();
    await workbench.root.scrollIntoViewIfNeeded();
    await expect(workbench.editor('src/plugin.ts')).toContainText('examplePlugin');
    // What stands there before the editor has come can't be written to.
    await expect(workbench.editor('src/plugin.ts')).toHaveAttribute('contenteditable', 'true');
    await workbench.writeAll(SOLUTION);
    expect(await workbench.run()).toBe('passed');
  });
}

test('a plugin that rejects later: the Logs panel says what and where', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(
    'src/plugin.ts',
    plugin(
      `setTimeout(() => { void Promise.reject(new Error('too late')); }, 50); logger.info('Hello from the example plugin');`,
    ),
  );
  const logs = await workbench.openPanel('Logs');
  await expect(logs).toContainText(/too late[\s\S]*src\/plugin\.ts:9/);
});

test('a plugin that logs 100,000 lines: the page keeps up', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(
    'src/plugin.ts',
    plugin(
      `for (let i = 0; i < 100_000; i += 1) logger.info('line ' + i); logger.info('Hello from the example plugin');`,
    ),
  );
  const logs = await workbench.openPanel('Logs');
  await expect(logs).toContainText(/older ones were not kept/);
  await expect(logs).toContainText('Hello from the example plugin');
  expect(await logs.getByRole('listitem').count()).toBeLessThanOrEqual(1_000);
});

test('a plugin that answers with a circular object: an error answer, nothing broken', async ({
  page,
}) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(
    'src/plugin.ts',
    plugin(
      `const circle: Record<string, unknown> = {}; circle.me = circle; console.log('circle', circle);
        const router = Router(); router.get('/circle', (_, res) => { res.json(circle); });
        http.use(router); http.addAuthPolicy({ path: '/circle', allow: 'unauthenticated' });`,
      `import Router from 'express-promise-router';`,
    ),
  );
  const logs = await workbench.openPanel('Logs');
  await expect(logs).toContainText('[Circular]');
  const panel = await workbench.openPanel('Requests');
  await panel.getByRole('textbox', { name: 'Path' }).fill('/api/example/circle');
  await panel.getByRole('button', { name: 'Send' }).click();
  await expect(panel.getByRole('list', { name: 'Answers' })).toContainText(/500[\s\S]*circular/i);
});

test('a synchronous memory bomb is stopped within 3 s', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(
    'src/plugin.ts',
    plugin(
      '',
      'export const bomb = Array.from({ length: 1e9 }, () => Array.from({ length: 50 }, Math.random));',
    ),
  );
  expect(await workbench.run()).toBe('error');
  // The heartbeat's own time; that of the whole depends on how busy the machine is.
  await expect(workbench.alert().first()).toContainText('It did not answer for 2.5 s');
  await workbench.writeAll(SOLUTION);
  expect(await workbench.run()).toBe('passed');
});

test('an asynchronous memory bomb costs at most the frame, which is replaced', async ({
  baseURL,
  launchOptions,
}) => {
  test.setTimeout(180_000);
  const port = await freePort();
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      `--remote-debugging-port=${port}`,
      '--js-flags=--max-old-space-size=256', // the sooner it is over
    ],
  });
  const page = await browser.newPage({ baseURL });
  const crashed = new Promise(resolve => page.once('crash', resolve));
  const workbench = await Workbench.open(page, ID);
  await workbench.write(
    'src/plugin.ts',
    plugin(
      `logger.info('Hello from the example plugin'); setInterval(() => { keep.push(Array.from({ length: 2e6 }, Math.random)); }, 1);`,
      'const keep: unknown[] = [];',
    ),
  );
  const logs = await workbench.openPanel('Logs');
  const stopped = /was stopped|could not be kept running/;
  await Promise.race([crashed, expect(logs).toContainText(stopped, { timeout: 120_000 })]);

  // Playwright takes the crash of an isolated frame for one of its page and lets go of it. Whoever looks anew sees that
  // the page lives.
  const again = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const seen = again.contexts().flatMap(context => context.pages());
  const alive = seen.find(item => item.url().includes('first-backend'));
  expect(alive, 'the page is still there').toBeDefined();
  const after = new Workbench(alive!, ID);
  await expect(after.root).toContainText(stopped);
  await after.writeAll(SOLUTION);
  expect(await after.run()).toBe('passed');
  await again.close();
  await browser.close();
});
