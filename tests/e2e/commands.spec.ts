import { expect, test, type Page } from '@playwright/test';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const input = (page: Page) => palette(page).getByRole('combobox');

test('a command is found by some letters and done, by keyboard alone', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.editor().click();
  await page.keyboard.press('F1');
  await expect(input(page)).toBeFocused();

  await page.keyboard.type('runchecks');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(workbench.root).toHaveAttribute('data-state', 'failed');

  await page.keyboard.press('F1');
  await page.keyboard.type('src/index');
  await page.keyboard.press('Enter');
  await expect(workbench.editor('src/index.ts')).toBeVisible();

  await page.keyboard.press('F1');
  await page.keyboard.type('xyzzy');
  await expect(palette(page)).toContainText('Nothing here is called “xyzzy”.');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);

  // One that asks first gives the focus back when it is called off.
  await workbench.root.getByRole('button', { name: 'Commands' }).click();
  await input(page).fill('show solution');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click();
  await expect(workbench.root.getByRole('button', { name: 'Show solution' })).toBeFocused();

  // A press beside a dialog closes it, and one in it doesn't.
  await workbench.root.getByRole('button', { name: 'Commands' }).click();
  await palette(page).getByText('Open a file').click();
  await expect(palette(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(palette(page)).toHaveCount(0);
});

test('"?" lists the keys, but not where it is typed as text', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await workbench.editor().click();
  await page.keyboard.press('?');
  await expect(workbench.editor()).toContainText('?');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(workbench.editor()).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(list).toContainText('Run the checks');
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(list).toHaveCount(0);
});
