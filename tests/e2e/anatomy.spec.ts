import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';
import { lessonUrl } from './lib/course';

// What stands on one lesson's page alone: the packages to sort in `anatomy`, the checklist in `setup`.

interface PackageFile {
  readonly backstage: { readonly role: string };
}
const roleOf = (name: string) => {
  const file = path.resolve('node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as PackageFile).backstage.role;
};

const task = (page: Page) =>
  page.getByRole('region', { name: 'Which role does each package have?' });
const row = (page: Page, name: string) => task(page).locator(`[data-package="${name}"]`);
const packagesOf = (page: Page) =>
  task(page)
    .locator('[data-package]')
    .evaluateAll(rows => rows.map(one => one.getAttribute('data-package') ?? ''));

test('all packages can be sorted, by what their own package.json says, and stay sorted', async ({
  page,
}) => {
  await page.goto(lessonUrl('anatomy'));
  const names = await packagesOf(page);
  expect(names).toHaveLength(12);
  const check = task(page).getByRole('button', { name: 'Check' });
  await expect(check).toBeDisabled();
  for (const name of names)
    await task(page).getByLabel(name, { exact: true }).selectOption(roleOf(name));
  await check.click();
  await expect(task(page).getByRole('status')).toHaveText('All 12 right.');
  await expect(task(page).locator('[data-state="right"]')).toHaveCount(12);
  await page.reload();
  await expect(task(page).locator('[data-state="right"]')).toHaveCount(12);
  await task(page).getByRole('button', { name: 'Start over' }).click();
  await expect(task(page).locator('[data-state="open"]')).toHaveCount(12);
});

test('the keyboard alone sorts, reads why, and mends', async ({ page }) => {
  await page.goto(lessonUrl('anatomy'));
  const [first = '', second = ''] = await packagesOf(page);
  const select = task(page).getByLabel(first, { exact: true });
  await expect(task(page).getByRole('button', { name: 'Check' })).toBeDisabled();
  await select.focus();
  await page.keyboard.type('web');
  await expect(select).toHaveValue('web-library');
  await page.keyboard.press('Tab');
  await expect(task(page).getByLabel(second, { exact: true })).toBeFocused();
  await page.keyboard.type('backend-plugin');
  await task(page).getByRole('button', { name: 'Check' }).focus();
  await page.keyboard.press('Enter');
  await expect(task(page).getByRole('status')).toHaveText(
    '1 of 12 right, 1 wrong, 10 not sorted yet.',
  );
  await expect(row(page, first)).toContainText('Not this one. A web-library');
  await expect(row(page, second)).toContainText('Right.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(select).toBeFocused();
  await expect(row(page, first)).toHaveAttribute('data-state', 'open');
});

test('right and wrong answers and the checklist can be told in both modes', async ({ page }) => {
  await page.goto(lessonUrl('anatomy'));
  const [first = '', second = ''] = await packagesOf(page);
  for (const name of [first, second]) {
    await task(page).getByLabel(name, { exact: true }).selectOption('frontend-plugin');
  }
  await task(page).getByRole('button', { name: 'Check' }).click();
  await expect(row(page, second)).toHaveAttribute('data-state', 'wrong');
  expect(await violationsInBothModes(page, '[data-sorting]')).toEqual([]);
  await page.goto(lessonUrl('setup'));
  await page.getByRole('checkbox').first().check();
  expect(await violationsInBothModes(page, '[data-checklist]')).toEqual([]);
});

test('on a phone, choices are as wide as the page and tall enough to tap', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(lessonUrl('anatomy'));
  for (const name of await packagesOf(page)) {
    const box = await task(page).getByLabel(name, { exact: true }).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(390);
  }
});

test('the checklist of the set-up remembers what is ticked off', async ({ page }) => {
  await page.goto(lessonUrl('setup'));
  const list = page.getByRole('region', { name: 'Your machine is ready when' });
  const boxes = list.getByRole('checkbox');
  await boxes.first().check();
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await expect(list.getByRole('status')).toHaveText(/^2 of \d done$/);
  await page.reload();
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(2)).not.toBeChecked();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('packages and roles can be read, and so can the checklist', async ({ page }) => {
    await page.goto(lessonUrl('anatomy'));
    const [first = ''] = await packagesOf(page);
    await expect(task(page).getByRole('button', { name: 'Check' })).toBeDisabled();
    await expect(task(page).getByLabel(first, { exact: true })).toContainText(roleOf(first));
    await page.goto(lessonUrl('setup'));
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await expect(page.locator('[data-checklist]')).toContainText('yarn install');
  });
});
