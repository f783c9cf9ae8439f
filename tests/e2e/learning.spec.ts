import { expect, test } from '@playwright/test';
import { violationsInExercise } from './lib/axe';
import { lessonUrl, shownSolution } from './lib/course';
import { stored } from './lib/stored';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const PLUGIN = 'src/plugin.ts';
const INDEX = 'src/index.ts';
const solution = shownSolution(ID);
const solved = solution[PLUGIN] ?? '';
/** The solution, but for the level of the greeting. */
const WARNS = solved.replace('logger.info', 'logger.warn');
const LEVEL = 'logs the greeting at level info';

async function showSolution(workbench: Workbench) {
  await workbench.root.getByRole('button', { name: 'Show solution' }).click();
  await workbench.page.getByRole('dialog').getByRole('button', { name: 'Show it' }).click();
  await expect(workbench.root.locator(`[data-solution-file="${PLUGIN}"]`)).toHaveText(solved);
}

const fileOfSolution = (workbench: Workbench, path: string) =>
  workbench.root.getByRole('region', { name: 'The solution' }).getByRole('group', { name: path });

test('a failure says what was expected and where; then one’s own code stands against the solution', async ({
  page,
}) => {
  const workbench = await Workbench.open(page, ID, { types: true });
  await workbench.write(INDEX, solution[INDEX] ?? '');
  await workbench.write(PLUGIN, WARNS);
  expect(await workbench.run()).toBe('failed');
  const check = workbench.check(LEVEL);
  await expect(check).toContainText('was logged at level warn, expected info');
  await expect(check.locator('[data-side="expected"]')).toContainText(/−.*"info"/);
  await expect(check.locator('[data-side="received"]')).toContainText(/\+.*"warn"/);
  await check.getByText('Technical detail').click();
  await expect(check).toContainText('AssertionError');
  await workbench.openFile(INDEX);
  await check.getByRole('button', { name: /^src\/plugin\.ts:\d+$/ }).click();
  await expect(workbench.editor(PLUGIN)).toBeFocused();
  await expect(workbench.editor(PLUGIN).locator('.cm-toldLine')).toContainText('async init');

  await workbench.root.getByRole('button', { name: 'Next hint' }).click();
  await expect(
    workbench.root.getByRole('list', { name: 'Hints' }).getByRole('listitem'),
  ).toHaveCount(1);

  await showSolution(workbench);
  for (const [path, text] of Object.entries(solution)) {
    await expect(workbench.root.locator(`[data-solution-file="${path}"]`)).toHaveText(text);
  }
  const file = fileOfSolution(workbench, PLUGIN);
  await expect(file.locator('[data-diff="side-by-side"]')).toBeVisible();
  await expect(file.getByRole('textbox', { name: `Your code: ${PLUGIN}` })).toContainText(
    'logger.warn',
  );
  await expect(file.getByRole('textbox', { name: `The solution: ${PLUGIN}` })).toContainText(
    'logger.info',
  );
  await expect(fileOfSolution(workbench, INDEX)).toContainText('Same as yours.');
  await expect(fileOfSolution(workbench, INDEX).getByRole('button')).toHaveCount(0);

  await file.getByRole('button', { name: 'Take this file' }).click();
  await expect(workbench.editor(PLUGIN)).toContainText('logger.info');
  await expect(file.getByRole('button', { name: 'Back to mine' })).toBeFocused();
  await file.getByRole('button', { name: 'Back to mine' }).click();
  await expect(workbench.editor(PLUGIN)).toContainText('logger.warn');

  await file.getByRole('button', { name: 'Take this file' }).click();
  expect(await workbench.run()).toBe('passed');
  await expect(workbench.root).not.toContainText('You solved this before looking');
});

test('who solved it before looking is told so, and where to go on', async ({ page }) => {
  const workbench = await Workbench.open(page, ID, { types: true });
  await workbench.writeAll(solution);
  expect(await workbench.run()).toBe('passed');
  await expect(workbench.root.getByRole('link', { name: /^Next: / })).toBeVisible();
  await expect(workbench.root.getByRole('listitem').filter({ hasText: ' Done.' })).not.toHaveCount(
    0,
  );
  await showSolution(workbench);
  await expect(workbench.root).toContainText('You solved this before looking');
});

test('what was written can be taken back: by undo after a switch of files, by Reset of one file or all', async ({
  page,
}) => {
  const workbench = await Workbench.open(page, ID, { types: true });
  await workbench.write(PLUGIN, '// mine\n');
  await workbench.openFile(INDEX);
  await workbench.openFile(PLUGIN);
  await workbench.editor(PLUGIN).click();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(workbench.editor(PLUGIN)).toContainText('createBackendPlugin');

  const reset = async (button: string) => {
    await workbench.root.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
  };
  const undo = () => workbench.root.getByRole('button', { name: 'Undo' }).click();
  await workbench.write(INDEX, '// index of mine\n');
  await workbench.write(PLUGIN, '// plugin of mine\n');
  await reset('Reset this file');
  await expect(workbench.editor(PLUGIN)).toContainText('createBackendPlugin');
  await workbench.openFile(INDEX);
  await expect(workbench.editor(INDEX)).toContainText('index of mine');
  await undo();
  await expect
    .poll(async () =>
      (await stored(page, 'drafts'))
        .filter(({ path }) => path === PLUGIN)
        .sort((a, b) => String(b.at).localeCompare(String(a.at)))
        .map(({ text }) => text)
        .at(0),
    )
    .toContain('plugin of mine');
  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(workbench.editor(PLUGIN)).toContainText('plugin of mine');

  await reset('Reset all');
  await expect(workbench.editor(PLUGIN)).toContainText('createBackendPlugin');
  await undo();
  await expect(workbench.editor(PLUGIN)).toContainText('plugin of mine');
});

test('what is typed while the editor is still loading is not lost', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(lessonUrl(ID), { waitUntil: 'networkidle' });
  const workbench = new Workbench(page, ID);
  const code = workbench.editor(PLUGIN);
  await expect(workbench.root.getByRole('button', { name: 'Run checks' })).toBeEnabled();
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>(resolve => (arrive = resolve));
  await page.route('**/assets/js/*.js', async route => {
    await arrived;
    await route.continue();
  });
  await code.getByText("'my-plugin'").click();
  await expect(code).toHaveAttribute('aria-readonly', 'true');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('// eary');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('ly: {');
  arrive();
  await expect(code).toHaveAttribute('contenteditable', 'true');
  await expect(code).toBeFocused();
  await page.keyboard.type('}');
  await expect(code).toContainText(/pluginId: 'my-plugin',\s*\/\/ early: \{\}\s*register/);
});

test('an exercise is solved by keyboard alone', async ({ page }) => {
  const workbench = await Workbench.open(page, ID, { types: true });
  const tabTo = async (name: string | RegExp, role: 'tab' | 'textbox' | 'button') => {
    const target = workbench.root.getByRole(role, { name, exact: typeof name === 'string' });
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(target).toBeFocused({ timeout: 50 });
    }).toPass({ timeout: 20_000, intervals: [0] });
  };
  const replace = async (path: string) => {
    await tabTo(`Code editor: ${path}`, 'textbox');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(solution[path] ?? '');
  };
  await tabTo(PLUGIN, 'tab');
  await replace(PLUGIN);
  await page.keyboard.press('Escape'); // closes what may have popped up
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(workbench.root.getByRole('tab', { name: PLUGIN })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await replace(INDEX);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await tabTo('Run checks', 'button');
  await page.keyboard.press('Enter');
  await expect(workbench.root).toHaveAttribute('data-state', 'passed', { timeout: 30_000 });
});

test('checks run by themselves if the reader likes, and steal nothing', async ({ page }) => {
  const workbench = await Workbench.open(page, ID, { types: true });
  await workbench.root.getByRole('checkbox', { name: /whenever I pause/ }).check();
  await workbench.openPanel('Logs');
  await workbench.writeAll(solution);
  await expect(workbench.root).toHaveAttribute('data-state', 'passed', { timeout: 30_000 });
  await expect(workbench.editor(INDEX)).toBeFocused();
  await expect(workbench.root.getByRole('tab', { name: 'Logs' })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  // A problem that stays is said once: its alert neither goes nor comes while one types.
  await workbench.write(PLUGIN, 'export const a = {\n');
  const alert = await workbench.alert().elementHandle();
  const runs = await workbench.root.getAttribute('data-state');
  expect(runs).toBe('error');
  await page.keyboard.type('// one');
  await expect(workbench.root).toHaveAttribute('data-state', 'idle');
  await expect(workbench.root).toHaveAttribute('data-state', 'error');
  expect(await alert?.evaluate(element => element.isConnected)).toBe(true);

  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(workbench.root.getByRole('checkbox', { name: /whenever I pause/ })).toBeChecked();
});

test('the divider moves by keys and by hand, and stays; the whole screen can be had', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const workbench = await Workbench.open(page, ID, { types: true });
  const divider = workbench.root.getByRole('separator', { name: 'Width of the code' });
  const files = workbench.root.getByRole('tablist', { name: 'Files' });
  const width = async () => (await files.boundingBox())?.width ?? 0;
  const before = await width();
  await divider.focus();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeLessThan(before - 50);

  const box = (await divider.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const narrow = await width();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40);
  // Over the result, and over the frames in it.
  await page.mouse.move(x + 150, y + 40);
  await page.mouse.up();
  await expect.poll(width).toBeGreaterThan(narrow + 120);
  const dragged = await width();
  await page.mouse.move(x, y);
  expect(await width()).toBe(dragged);

  const value = await divider.getAttribute('aria-valuenow');
  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(divider).toHaveAttribute('aria-valuenow', value ?? '');

  const full = workbench.root.getByRole('button', { name: 'Full screen' });
  await full.click();
  await expect(full).toHaveAttribute('aria-pressed', 'true');
  expect(await workbench.root.evaluate(root => document.fullscreenElement === root)).toBe(true);
  await workbench.root.getByRole('button', { name: 'Commands' }).click();
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.press('Escape');
  await full.click();
  await expect(full).toHaveAttribute('aria-pressed', 'false');
});

test('a file that the prose names opens', async ({ page }) => {
  const workbench = await Workbench.open(page, 'http', { types: true });
  await page.getByRole('article').getByRole('button', { name: 'router.ts' }).first().click();
  await expect(workbench.editor('src/router.ts')).toBeFocused();
  await expect(workbench.root.getByRole('tablist', { name: 'Files' })).toBeInViewport();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an exercise is solved from start to end by touch, one part at a time', async ({ page }) => {
    const workbench = await Workbench.open(page, ID, { types: true });
    const { root } = workbench;
    const parts = root.getByRole('navigation', { name: 'Parts of the exercise' });
    const heads = {
      Text: root.getByRole('listitem').first(),
      Code: root.getByRole('tablist', { name: 'Files' }),
      Result: root.getByRole('tablist', { name: 'Panels' }),
    };
    const shows = async (name: keyof typeof heads) => {
      await expect(parts.getByRole('button', { pressed: true })).toHaveText(name);
      for (const [part, head] of Object.entries(heads)) {
        if (part === name) await expect(head).toBeInViewport();
        // A column of pixels of what stands beside may show.
        else await expect(head).not.toBeInViewport({ ratio: 0.02 });
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    };
    const write = async (path: string, text: string) => {
      await root.getByRole('tab', { name: path }).tap();
      await workbench.editor(path).tap();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    };
    const run = () => root.getByRole('button', { name: 'Run checks' }).tap();

    await expect(parts.getByRole('button')).toHaveText(['Text', 'Code', 'Result']);
    await shows('Text');
    await parts.getByRole('button', { name: 'Code' }).tap();
    await shows('Code');
    await write(INDEX, solution[INDEX] ?? '');
    await write(PLUGIN, WARNS);
    await run();
    await expect(root).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
    await shows('Result');
    expect(await violationsInExercise(page)).toEqual([]);

    await workbench
      .check(LEVEL)
      .getByRole('button', { name: /^src\/plugin\.ts:\d+$/ })
      .tap();
    await expect(workbench.editor(PLUGIN)).toBeFocused();
    await shows('Code');
    await root.getByRole('button', { name: 'Show solution' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Show it' }).tap();
    await expect(fileOfSolution(workbench, PLUGIN).locator('[data-diff="unified"]')).toContainText(
      'logger.warn',
    );
    expect(await violationsInExercise(page)).toEqual([]);

    await write(PLUGIN, solved);
    await run();
    await expect(root).toHaveAttribute('data-state', 'passed', { timeout: 30_000 });
    await expect(parts.getByRole('button', { pressed: true })).toHaveText('Result');
    await expect(root.getByRole('link', { name: /^Next: / })).toBeInViewport();
    await parts.getByRole('button', { name: 'Text' }).tap();
    await shows('Text');
    await expect(heads.Text).toContainText('Done.');
  });
});
