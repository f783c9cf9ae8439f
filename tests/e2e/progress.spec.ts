import { expect, test, type Page } from '@playwright/test';
import { violations } from './lib/axe';
import { course, lessonUrl } from './lib/course';
import { bring, chooseFile, exportOf, fact, PROGRESS, read, SOME } from './lib/progressPage';

const HOME = '/stagecraft/';

interface PublishedParts {
  lessons: { id: string }[];
  exercises: { id: string }[];
  quizzes: { questions: { id: string; options: { id: string; right: boolean }[] }[] }[];
}

const bar = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

test('what is done in one tab shows in another within a second', async ({ page, context }) => {
  await page.goto(PROGRESS);
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  const other = await context.newPage();
  await read(other, 'intro');
  await expect(fact(page, 'Lessons read')).toHaveText(`1 of ${course.lessons.length}`, {
    timeout: 1_000,
  });
  await expect(bar(page).getByRole('link', { name: /^Continue/ })).toBeVisible();
});

test('sidebar, pager, tracks and navbar know what is done', async ({ page }) => {
  await bring(page, SOME);
  await page.goto(lessonUrl('install'));
  const previous = page.locator('.pagination-nav__link--prev');
  await expect(previous).toHaveAttribute('data-progress', 'passed');
  await expect(previous).toHaveAttribute('aria-description', 'passed');
  await expect(page.locator('.pagination-nav__link--next')).toHaveAttribute(
    'data-progress',
    'none',
  );
  const go = bar(page).getByRole('link', { name: /^Continue: / });
  // The exercise of the lesson that was worked on last is passed; its questions have no answer yet.
  await expect(go).toHaveAttribute('href', `${lessonUrl('http')}#quiz`);
  await page.goto(HOME);
  await expect(
    page.getByRole('region', { name: 'Beginner' }).getByRole('img'),
  ).toHaveAccessibleName(/^The track Beginner: \d+ % done$/);
});

test.describe('start or continue', () => {
  const start = (page: Page) =>
    page.getByRole('main').getByRole('link', { name: 'Write your first plugin' });
  const go = (page: Page) =>
    page.getByRole('main').getByRole('link', { name: 'Continue where you left off' });

  test('who comes first sees where to start, also without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(HOME);
    await expect(start(page)).toBeVisible();
    await expect(go(page)).toBeHidden();
    await expect(bar(page).getByRole('link', { name: 'Start', exact: true })).toBeVisible();
    await context.close();
  });

  test('who comes back sees where to go on: before any script has come, and nothing moves', async ({
    page,
  }) => {
    await bring(page, SOME);
    // What the next page shows before its scripts is kept once this one shows it.
    await expect(bar(page).getByRole('link', { name: 'Continue' })).toBeVisible();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver(list => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/*.js', route => route.abort());
    await page.goto(HOME, { waitUntil: 'domcontentloaded' });
    await expect(go(page)).toBeVisible();
    await expect(start(page)).toBeHidden();
    await expect(bar(page).getByRole('link', { name: 'Continue' })).toBeVisible();
    await page.unroute('**/*.js');

    let comeNow = () => {};
    const come = new Promise<void>(resolve => (comeNow = resolve));
    await page.route('**/*.woff2', async route => {
      await come;
      await route.continue();
    });
    await page.goto(HOME, { waitUntil: 'domcontentloaded' });
    await expect(go(page)).toHaveAttribute('href', `${lessonUrl('http')}#quiz`);
    await expect(page.getByText(/^Next: .*, the questions, about/)).toBeVisible();
    const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(await shifts()).toEqual([]);
    // A font is as wide as its stand-in to some hundredths: when it comes, a row of words may grow by a pixel, and no more.
    comeNow();
    await page.evaluate(() => document.fonts.ready);
    expect((await shifts()).reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.005);
    await go(page).click();
    await expect(page).toHaveURL(`${lessonUrl('http')}#quiz`);
    await expect(page.getByRole('region', { name: 'Quiz' })).toBeInViewport();
  });
});

test('a reset takes the marks of every tab with it, and its undo brings them back', async ({
  page,
  context,
}) => {
  await bring(page, SOME);
  const other = await context.newPage();
  await other.goto(lessonUrl('http'));
  const mark = other.locator(`.theme-doc-sidebar-container a[href="${lessonUrl('http')}"]`);
  await expect(mark).toHaveAttribute('data-progress', 'passed');
  await page.bringToFront();
  await page.getByLabel('What to reset').selectOption('http');
  await page.getByRole('button', { name: 'Reset…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await expect(mark).not.toHaveAttribute('data-progress', 'passed');
  await page.reload();
  await page.getByRole('button', { name: /^Undo the reset of/ }).click();
  await expect(mark).toHaveAttribute('data-progress', 'passed');
  await expect(fact(page, 'Exercises passed')).toContainText('2 of');
});

test('who has done all of it is sent nowhere, and gets to the certificate', async ({
  page,
  request,
}) => {
  const { lessons, exercises, quizzes } = (await (
    await request.get('/stagecraft/course.json')
  ).json()) as PublishedParts;
  await bring(page, [
    ...lessons.map(({ id }) => ['read', id] as const),
    ...exercises.map(({ id }) => ['passed', id] as const),
    ...quizzes.flatMap(quiz =>
      quiz.questions.map(({ id, options }) => {
        const right = options.filter(option => option.right).map(option => option.id);
        return ['answered', id, right] as const;
      }),
    ),
  ]);
  await expect(page.getByRole('heading', { name: 'You have done all of it' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'The course: 100 % done' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Get your certificate' })).toBeVisible();
  await expect(bar(page).getByRole('link', { name: /^(Start|Continue)/ })).toHaveCount(0);
  await page.goto(HOME);
  await expect(page.getByRole('link', { name: 'See what you have done' })).toBeVisible();
});

test('without the course’s list the guides are there all the same, and the pathways can be tried again', async ({
  page,
}) => {
  await page.route('**/course.json', route => route.abort());
  await page.goto(PROGRESS);
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByRole('heading', { name: /^Plugins 101/ })).toBeVisible();
  await page.unroute('**/course.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-pathway]').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, and nothing is wider than a phone, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(PROGRESS);
    await expect(page.locator('[data-pathway]').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await fits(page);

    await bring(page, SOME);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByRole('button', { name: 'Move to another device' }).click();
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await chooseFile(page, exportOf([['read', 'config']]));
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
    await chooseFile(page, exportOf(SOME).replaceAll('test-', 'another-'));
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(HOME);
    await expect(page.getByText(/^Next: .*, the questions, about/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
