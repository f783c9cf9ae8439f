import { expect, test } from '@playwright/test';
import { violationsInBothModes, violationsInExercise } from './lib/axe';
import { shownSolution } from './lib/course';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const PLUGIN = 'src/plugin.ts';
const solution = shownSolution(ID);
const solved = solution[PLUGIN] ?? '';
/** Starts slowly, and so do its checks, of which most start a backend of their own. */
const SLOW = solved.replace(
  /async init\(([^)]*)\) \{/,
  'async init($1) {\n        await new Promise(resolve => setTimeout(resolve, 4_000));',
);
const WARNS = solved.replace('logger.info', 'logger.warn');
const BROKEN = solved.trimEnd().slice(0, -3);
const MISTYPED = solved.replace('registerInit', 'registerInnit');

// Transitions would be caught halfway.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing on a lesson page in any state of its exercise, light and dark', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const workbench = await Workbench.open(page, ID, { types: true });
  const { root } = workbench;
  const state = (name: string) => expect(root).toHaveAttribute('data-state', name);
  const finds = async (where: string) => {
    expect(await violationsInBothModes(page), where).toEqual([]);
  };
  /** The page around has not changed since it was looked at. */
  const findsInExercise = async (where: string) => {
    expect(await violationsInExercise(page), where).toEqual([]);
  };

  await state('idle');
  await finds('idle');

  expect(SLOW).not.toBe(solved);
  await workbench.writeAll({ ...solution, [PLUGIN]: SLOW });
  await root.getByRole('button', { name: 'Run checks' }).click();
  await state('running');
  await findsInExercise('running');
  await state('running');

  await workbench.write(PLUGIN, WARNS);
  expect(await workbench.run()).toBe('failed');
  await expect(root.locator('[data-side="expected"]').first()).toBeVisible();
  await finds('failed');

  await root.getByRole('button', { name: 'Show solution' }).click();
  await findsInExercise('asked whether to show the solution');
  await page.getByRole('dialog').getByRole('button', { name: 'Show it' }).click();
  await expect(root.locator('[data-diff="side-by-side"] .cm-changedLine').first()).toBeVisible();
  await finds('diff');
  await root.getByRole('button', { name: 'Hide solution' }).click();

  await root.getByRole('button', { name: 'Commands' }).click();
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused();
  await finds('palette');
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await findsInExercise('list of keys');
  await page.keyboard.press('Escape');

  await workbench.write(PLUGIN, MISTYPED);
  const types = root.locator('[data-types]');
  await expect(types).toContainText('type error', { timeout: 20_000 });
  await types.getByRole('button', { name: 'Show' }).click();
  await expect(root.getByRole('region', { name: 'Type errors' })).toBeVisible();
  await findsInExercise('type errors');
  await workbench.write(PLUGIN, BROKEN);
  expect(await workbench.run()).toBe('error');
  await findsInExercise('error');

  await workbench.write(PLUGIN, solved);
  expect(await workbench.run()).toBe('passed');
  await expect(root.getByRole('link', { name: /^Next: / })).toBeVisible();
  await finds('passed');
});
