import { expect, test } from '@playwright/test';
import { shownSolution } from './lib/course';
import { violations } from './lib/axe';
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

test('a failure says what was expected, and leads to the line', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
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
});

test('one’s own code stands against the solution, and a file can be taken and given back', async ({
  page,
}) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(PLUGIN, WARNS);
  await workbench.write(INDEX, solution[INDEX] ?? '');
  await showSolution(workbench);
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
  const workbench = await Workbench.open(page, ID);
  await workbench.writeAll(solution);
  expect(await workbench.run()).toBe('passed');
  await expect(workbench.root.getByRole('link', { name: /^Next: / })).toBeVisible();
  await expect(workbench.root.getByRole('listitem').filter({ hasText: ' Done.' })).not.toHaveCount(
    0,
  );
  await showSolution(workbench);
  await expect(workbench.root).toContainText('You solved this before looking');
});

test('one file starts over, and comes back', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(INDEX, '// index of mine\n');
  await workbench.write(PLUGIN, '// plugin of mine\n');
  await workbench.root.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset this file' }).click();
  await expect(workbench.editor(PLUGIN)).toContainText('createBackendPlugin');
  await workbench.openFile(INDEX);
  await expect(workbench.editor(INDEX)).toContainText('index of mine');
  await workbench.root.getByRole('button', { name: 'Undo' }).click();
  await workbench.openFile(PLUGIN);
  await expect(workbench.editor(PLUGIN)).toContainText('plugin of mine');
  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(workbench.editor(PLUGIN)).toContainText('plugin of mine');
});

test('undo survives a switch of files', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(PLUGIN, '// mine\n');
  await workbench.openFile(INDEX);
  await workbench.openFile(PLUGIN);
  await workbench.editor(PLUGIN).click();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(workbench.editor(PLUGIN)).toContainText('createBackendPlugin');
});

test('an exercise is solved by keyboard alone', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
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
  const workbench = await Workbench.open(page, ID);
  await workbench.root.getByRole('checkbox', { name: /whenever I pause/ }).check();
  await workbench.openPanel('Logs');
  await workbench.writeAll(solution);
  await expect(workbench.root).toHaveAttribute('data-state', 'passed', { timeout: 30_000 });
  await expect(workbench.editor(INDEX)).toBeFocused();
  await expect(workbench.root.getByRole('tab', { name: 'Logs' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(workbench.root.getByRole('checkbox', { name: /whenever I pause/ })).toBeChecked();
});

test('files of one’s own are made, run and deleted, where the exercise allows it', async ({
  page,
}) => {
  // No exercise of the course allows it yet, so this one is told to.
  const may = { create: [{ glob: 'src/*.ts', pattern: '^src/[a-z]+[.]ts$' }], delete: true };
  await page.route('**/assets/js/*.js', async route => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      /(?<="kind":"exercise",)(?=[^\n]*"starterDigest")/g,
      `"may":${JSON.stringify(may)},`,
    );
    await route.fulfill({ response, body });
  });
  const workbench = await Workbench.open(page, ID);
  const press = (name: string) => workbench.root.getByRole('button', { name }).click();
  await press('New file');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Path' }).fill('lib/words.ts');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toContainText('New files of this exercise go to src/*.ts');
  await dialog.getByRole('textbox', { name: 'Path' }).fill('src/words.ts');
  await page.keyboard.press('Enter');
  await workbench.write('src/words.ts', "export const words = 'Hello from the example plugin';\n");
  await workbench.write(INDEX, solution[INDEX] ?? '');
  await workbench.write(
    PLUGIN,
    `import { words } from './words';\n${solved.replace("'Hello from the example plugin'", 'words')}`,
  );
  expect(await workbench.run()).toBe('passed');

  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await workbench.openFile('src/words.ts');
  await press('Delete');
  expect(await workbench.run()).toBe('error');
  await expect(workbench.alert()).toContainText('./words');
  await press('Undo');
  expect(await workbench.run()).toBe('passed');
});

test('the divider between code and result moves by keys, and stays where it was put', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const workbench = await Workbench.open(page, ID);
  const divider = workbench.root.getByRole('separator', { name: 'Width of the code' });
  const files = workbench.root.getByRole('tablist', { name: 'Files' });
  const width = async () => (await files.boundingBox())?.width ?? 0;
  const before = await width();
  await divider.focus();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeLessThan(before - 50);
  const value = await divider.getAttribute('aria-valuenow');
  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(divider).toHaveAttribute('aria-valuenow', value ?? '');
});

test('a file that the prose names opens', async ({ page }) => {
  const workbench = await Workbench.open(page, 'http');
  await page.getByRole('article').getByRole('button', { name: 'router.ts' }).first().click();
  await expect(workbench.editor('src/router.ts')).toBeFocused();
  await expect(workbench.root.getByRole('tablist', { name: 'Files' })).toBeInViewport();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in failed, compared and passed, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const workbench = await Workbench.open(page, ID);
    await workbench.write(PLUGIN, WARNS);
    expect(await workbench.run()).toBe('failed');
    await expect(workbench.check(LEVEL).locator('[data-side="expected"]')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await showSolution(workbench);
    await expect(
      fileOfSolution(workbench, PLUGIN)
        .locator('[data-diff="side-by-side"] .cm-changedLine')
        .first(),
    ).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await workbench.writeAll(solution);
    expect(await workbench.run()).toBe('passed');
    await expect(workbench.root.getByRole('link', { name: /^Next: / })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('failure, comparison and applause fit', async ({ page }) => {
    const workbench = await Workbench.open(page, ID);
    const fits = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      );
    await workbench.write(PLUGIN, WARNS);
    expect(await workbench.run()).toBe('failed');
    await fits();
    await showSolution(workbench);
    await expect(fileOfSolution(workbench, PLUGIN).locator('[data-diff="unified"]')).toContainText(
      'logger.warn',
    );
    await fits();
    expect(await violations(page)).toEqual([]);
    await workbench.writeAll(solution);
    expect(await workbench.run()).toBe('passed');
    await fits();
  });
});
