import { chromium, expect, test } from '@playwright/test';
import { editableFiles } from './lib/course';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';

/** Takes memory without end, a little at a time, so that no heartbeat is missed. */
const BOMB = `import { createBackendPlugin } from '@backstage/backend-plugin-api';
const keep: unknown[] = [];
export const examplePlugin = createBackendPlugin({
  pluginId: 'example',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {
        setInterval(() => { keep.push(Array.from({ length: 2e6 }, Math.random)); }, 1);
      },
    });
  },
});
`;

test('where the browser does not isolate the sandbox, the tab may die: the draft is there, and is not started again by itself', async ({
  baseURL,
  launchOptions,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--disable-features=IsolateSandboxedIframes',
      '--js-flags=--max-old-space-size=256', // the sooner it is over
    ],
  });
  const context = await browser.newContext({ baseURL });
  const first = await context.newPage();
  const crashed = new Promise(resolve => first.once('crash', resolve));
  const before = await Workbench.open(first, ID);
  await before.write('src/plugin.ts', BOMB);
  await crashed;

  const second = await context.newPage();
  const after = await Workbench.open(second, ID);
  await expect(after.editor()).toContainText('keep.push');
  await expect(after.root).toContainText('has not been started again');
  expect(await second.locator('iframe[title="Sandbox"]').count()).toBe(0);

  await after.writeAll(editableFiles(ID, 'solution'));
  expect(await after.run()).toBe('passed');
  await expect(after.root).not.toContainText('has not been started again');
  await browser.close();
});
