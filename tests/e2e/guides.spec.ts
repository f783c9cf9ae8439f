import { expect, test, type Page } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';
import { course, lessonUrl } from './lib/course';

const GUIDES = '/stagecraft/guides/';
const PROGRESS = '/stagecraft/progress/';

/** Brings progress in by the page's own door. */
async function bring(page: Page, ...done: (readonly [kind: 'read' | 'passed', id: string])[]) {
  const records = done.map(([kind, id], index) => ({
    rid: `test-${index}`,
    id,
    kind,
    at: new Date(Date.now() - (done.length - index) * 60_000).toISOString(),
    course: '',
    data: kind === 'passed' ? { files: { 'src/plugin.ts': '// mine' } } : {},
  }));
  await page.goto(PROGRESS);
  await page.getByLabel('Import a file').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ schemaVersion: 1, records, drafts: [] })),
  });
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Merged, and stored in this browser.')).toBeVisible();
}
const guide = (page: Page, id: string) => page.locator(`[data-guide="${id}"]`);

test('lists every lesson of the course by track, with its time, its exercise and what it leads to', async ({
  page,
}) => {
  await page.goto('/stagecraft/');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Guides' })
    .click();
  await expect(page).toHaveURL(GUIDES);
  const lessons = page.locator('[data-lesson]');
  await expect(lessons).toHaveCount(course.lessons.length);
  expect(
    await lessons.evaluateAll(items => items.map(item => item.getAttribute('data-lesson'))),
  ).toEqual(course.lessons.map(({ id }) => id));
  await expect(page.getByRole('listitem').getByText('Exercise', { exact: true })).toHaveCount(
    course.exercises.length,
  );

  await expect(
    page.getByRole('region', { name: 'Beginner' }).locator('[data-guide]'),
  ).not.toHaveCount(0);
  const http = page.locator('[data-lesson="http"]');
  await expect(http.getByRole('link', { name: 'Serving HTTP' })).toHaveAttribute(
    'href',
    lessonUrl('http'),
  );
  await expect(http).toContainText('answer mistakes with the right status by throwing an error');
  await expect(http).toContainText(/\d+ min/);
  await expect(page.locator('[data-lesson="full-stack"]')).toContainText('Builds on Serving HTTP');
  await expect(guide(page, '101')).toContainText('Builds on Introduction');
  await expect(guide(page, '101').getByRole('link', { name: /^Start: / })).toBeVisible();
});

test('says of a guide that is not written that it isn’t, and leads nowhere', async ({ page }) => {
  await page.goto(GUIDES);
  const coming = page.locator('[data-coming]', { hasText: 'Plugins 301' });
  await expect(coming).toContainText('Not written yet');
  await expect(coming.getByRole('link')).toHaveCount(0);
});

test('knows how far the reader is, and goes on there', async ({ page }) => {
  await bring(page, ['read', 'first-backend'], ['passed', 'first-backend'], ['read', 'intro']);
  await page.goto(GUIDES);
  const lesson = page.locator('[data-lesson="first-backend"]');
  await expect(lesson).toHaveAttribute('data-mark', 'begun');
  await expect(page.locator('[data-lesson="http"]')).toHaveAttribute('data-mark', 'none');
  const go = guide(page, '101').getByRole('link', { name: /^Continue: / });
  const [first] = await guide(page, '101')
    .locator('[data-lesson]:not([data-mark="finished"])')
    .getByRole('link')
    .evaluateAll(links => links.map(link => link.getAttribute('href')));
  await expect(go).toHaveAttribute('href', first ?? '');
  await expect(guide(page, '101').getByRole('img')).toHaveAccessibleName(/: \d+ % done$/);
});

test('is a lesson of the Introduction, too', async ({ page }) => {
  await page.goto(lessonUrl('guides'));
  const list = page.getByRole('main');
  await expect(list.locator('[data-lesson="http"]')).toBeVisible();
  await expect(list.getByRole('heading', { name: 'Beginner', level: 3 })).toBeVisible();
});

test('can be read without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(GUIDES);
  await expect(page.locator('[data-lesson]')).toHaveCount(course.lessons.length);
  await page.locator('[data-lesson="http"]').getByRole('link', { name: 'Serving HTTP' }).click();
  await expect(page).toHaveURL(lessonUrl('http'));
  await context.close();
});

test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bring(page, ['read', 'first-backend'], ['passed', 'first-backend']);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const url of [GUIDES, lessonUrl('guides')]) {
      await page.goto(url);
      await expect(page.locator('[data-lesson="first-backend"]')).toHaveAttribute(
        'data-mark',
        'begun',
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      expect(await violationsInBothModes(page), `${url} at ${width} px`).toEqual([]);
    }
  }
});
