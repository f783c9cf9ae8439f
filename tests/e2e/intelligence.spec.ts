import { expect, test, type Locator, type Page } from '@playwright/test';
import { violationsInExercise as violations } from './lib/axe';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const STARTER = `import { createBackendPlugin } from '@backstage/backend-plugin-api';

export const examplePlugin = createBackendPlugin({
  pluginId: 'my-plugin',
  register(env) {
`;

/** What TypeScript makes of the files, in the corner of the editor. */
const said = ({ root }: Workbench) => root.locator('[data-types]');

/** Opens the exercise and comes into its editor, so that the types are there. */
async function openWithTypes(page: Page, id = ID): Promise<Workbench> {
  const workbench = await Workbench.open(page, id, { types: true });
  await workbench.editor().click();
  await expect(said(workbench)).toHaveAttribute('data-types', 'ready', { timeout: 20_000 });
  return workbench;
}

/** A word of the code, on the screen. */
async function centreOf(code: Locator, word: string): Promise<{ x: number; y: number }> {
  return code.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`The code does not show ${wanted}.`);
  }, word);
}

test('a type error is underlined, explained, and leads to the lesson; nothing of it is loaded before the reader comes into the editor', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  const ofTypes = () => asked.filter(path => path.includes('/intelligence/'));
  const workbench = await Workbench.open(page, ID, { types: true });
  await workbench.run();
  expect(ofTypes()).toEqual([]);
  await workbench.editor().click();
  await expect.poll(ofTypes).not.toEqual([]);
  await expect(said(workbench)).toHaveText('No type errors', { timeout: 20_000 });
  // The types of a backend, and nothing of React's.
  expect(ofTypes().filter(path => /types-.*(ui|core\.)/.test(path))).toEqual([]);

  await workbench.write('src/plugin.ts', `${STARTER}    env.registerInnit({});\n  },\n});\n`);
  const underlined = workbench.editor().locator('.cm-lintRange-error');
  await expect(underlined).toHaveText('registerInnit');
  await expect(said(workbench)).toContainText('1 type error');

  await underlined.hover();
  const tooltip = workbench.root.locator('.cm-tooltip');
  await expect(tooltip).toContainText("Property 'registerInnit' does not exist on type");
  await expect(
    tooltip.getByRole('link', { name: 'What goes wrong in this lesson' }),
  ).toHaveAttribute('href', '#what-goes-wrong');
  await tooltip.getByRole('link', { name: 'What goes wrong in this lesson' }).click();
  await expect(page.getByRole('heading', { name: /^What goes wrong/ })).toBeInViewport();
  await underlined.hover();
  await expect(tooltip).toContainText("Property 'registerInnit' does not exist on type");
  expect(await violations(page)).toEqual([]);

  await said(workbench).getByRole('button', { name: 'Show' }).click();
  const list = workbench.root.getByRole('region', { name: 'Type errors' });
  await expect(list).toContainText('probably a misspelling');
  expect(await violations(page)).toEqual([]);
  await list.getByRole('button', { name: 'src/plugin.ts:6' }).click();
  await expect(workbench.editor('src/plugin.ts')).toBeFocused();

  await workbench.write(
    'src/plugin.ts',
    `${STARTER}    env.registerInit({ deps: {}, async init() {} });\n  },\n});\n`,
  );
  await expect(underlined).toHaveCount(0);
  await expect(said(workbench)).toContainText('No type errors');
});

test('completion offers what the plugin environment has, and leaves the keys alone', async ({
  page,
}) => {
  const workbench = await openWithTypes(page);
  await workbench.write('src/plugin.ts', STARTER);
  await page.keyboard.type('    env.re');
  const list = workbench.root.getByRole('listbox', { name: 'Completions' });
  const option = list.getByRole('option', { name: 'registerInit' });
  await expect(option).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // Enter stays Enter until the reader has gone into the list.
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toBeVisible();
  await option.click();
  await expect(workbench.editor()).toContainText('env.registerInit');

  // It imports what it inserts.
  await workbench.write('src/plugin.ts', STARTER);
  await page.keyboard.type('    coreServ');
  await workbench.root.getByRole('option', { name: /^coreServices/ }).click();
  await expect(workbench.editor()).toContainText(
    "import { createBackendPlugin, coreServices } from '@backstage/backend-plugin-api';",
  );
  await expect(workbench.editor()).toContainText(/register\(env\) \{\s*coreServices/);

  // Typing, Enter and Tab stay what they are beside an open list.
  await workbench.write('src/plugin.ts', STARTER);
  await page.keyboard.type('env.re');
  await expect(workbench.root.getByRole('option', { name: 'registerInit' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('x');
  await expect(workbench.editor()).not.toContainText('registerInit');
  await page.keyboard.type('.con');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(workbench.editor()).not.toBeFocused();
});

test('hovering shows a type with its documentation; definitions open, those of packages in a window', async ({
  page,
}) => {
  const workbench = await openWithTypes(page);
  const name = await centreOf(workbench.editor(), 'createBackendPlugin');
  await page.mouse.move(name.x, name.y);
  const shown = workbench.root.getByRole('group', { name: 'Type' });
  await expect(shown).toContainText('function createBackendPlugin(');
  await expect(shown).toContainText('Creates a new backend plugin');
  expect(await violations(page)).toEqual([]);

  await workbench.openFile('src/index.ts');
  await workbench.editor().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await page.keyboard.press('ArrowRight');
  const { x, y } = await centreOf(workbench.editor(), 'examplePlugin');
  await page.mouse.click(x, y);
  await page.keyboard.press('F12');
  await expect(workbench.editor('src/plugin.ts')).toBeFocused();

  const called = await centreOf(workbench.editor(), 'createBackendPlugin');
  await page.mouse.click(called.x, called.y);
  await page.keyboard.press('F12');
  const peek = workbench.root.getByRole('group', { name: /is declared in @backstage/ });
  await expect(peek).toContainText('declare function createBackendPlugin');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);
});

test('without the types the editor works, and they can be had later', async ({ page }) => {
  let offline = true;
  await page.route('**/intelligence/manifest.json', route =>
    offline ? route.abort() : route.continue(),
  );
  const workbench = await Workbench.open(page, ID, { types: true });
  await workbench.editor().click();
  await expect(said(workbench)).toContainText('The types could not be loaded.');
  await page.keyboard.insertText('// still here');
  await expect(workbench.editor()).toContainText('// still here');
  offline = false;
  await said(workbench).getByRole('button', { name: 'Try again' }).click();
  await expect(said(workbench)).toHaveAttribute('data-types', 'ready', { timeout: 20_000 });
});
