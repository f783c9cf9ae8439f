import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { course } from './lib/course';
import { bring, chooseFile, fact, PROGRESS, read, SOME } from './lib/progressPage';

test.describe('take along', () => {
  /** What the page shows of each lesson. */
  const lessons = (page: Page) =>
    page.getByRole('region', { name: 'Guides', exact: true }).locator('ol').allInnerTexts();
  const elsewhere = async (context: BrowserContext | null) => {
    const other = await context?.browser()?.newContext();
    if (!other) throw new Error('There is no browser.');
    return other.newPage();
  };

  test('an export brings everything back into an empty browser; what is no export changes nothing', async ({
    page,
    context,
  }) => {
    await bring(page, SOME);
    await read(page, 'install');
    await page.goto(PROGRESS);
    await expect(fact(page, 'Lessons read')).toHaveText(`4 of ${course.lessons.length}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export progress' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^stagecraft-progress-\d{4}-\d\d-\d\d\.json$/);
    const text = readFileSync(await download.path(), 'utf8');
    const shown = await lessons(page);

    const other = await elsewhere(context);
    await other.goto(PROGRESS);
    await expect(other.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    for (const [broken, said] of [
      [text.slice(0, -40), /cut off/],
      ['<img src=x onerror="window.pwned=1">', /not an export/],
      [text.replace('"passed"', '"read "').replace('"id":"http"', '"id":"<b>"'), /can't be read/],
    ] as const) {
      await chooseFile(other, broken);
      await expect(other.getByRole('alert')).toContainText(said);
      await expect(other.getByRole('alert')).toContainText('Nothing was changed.');
      await expect(other.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    }
    // Dropped, this time.
    const data = await other.evaluateHandle(content => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'progress.json', { type: 'application/json' }));
      return transfer;
    }, text);
    await other.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: data });
    await expect(other.getByRole('dialog')).toContainText('2 exercises will count as passed');
    await other.getByRole('button', { name: 'Merge' }).click();
    await expect(fact(other, 'Lessons read')).toHaveText(`4 of ${course.lessons.length}`);
    expect(await lessons(other)).toEqual(shown);
    await other.reload();
    await expect(fact(other, 'Exercises passed')).toContainText('2 of');
    await other.context().close();
  });

  test('a link moves it to another device, which asks first', async ({ page, context }) => {
    await bring(page, SOME);
    await page.getByRole('button', { name: 'Move to another device' }).click();
    const link = await page.getByLabel('Link with your progress').inputValue();
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();

    const other = await elsewhere(context);
    await other.goto(link);
    const dialog = other.getByRole('dialog', { name: 'Take in this progress?' });
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await expect(other.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    await other.goto('about:blank');
    await other.goto(link);
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(fact(other, 'Exercises passed')).toContainText('2 of');
    expect(new URL(other.url()).hash).toBe('');
    await other.goto('about:blank');
    await other.goto(`${link.slice(0, -30)}%`);
    await expect(other.getByRole('alert')).toContainText('Nothing was changed.');
    await other.context().close();
  });
});
