import { expect, test, type Page } from '@playwright/test';
import { SearchEngine } from '../../src/search/engine/engine';
import { violationsInBothModes } from './lib/axe';
import { builtIndex } from './search/builtIndex';
import { QUESTIONS } from './search/questions';

const ROOT = '/stagecraft/';
const GUIDES = `${ROOT}guides/`;
const INDEX = '**/search/index.*.json';

const opener = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });
const box = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const input = (page: Page) => box(page).getByRole('searchbox', { name: 'Search' });
const results = (page: Page) => box(page).getByRole('list', { name: 'Results' });
const links = (page: Page) => results(page).getByRole('link');

async function open(page: Page, url = GUIDES): Promise<void> {
  await page.goto(url);
  await expect(opener(page)).toBeEnabled();
}

test('of forty questions, at least 38 have the right page among their first three results', async () => {
  expect(QUESTIONS).toHaveLength(40);
  const engine = await SearchEngine.open(builtIndex().file);
  const missed = QUESTIONS.filter(([typed, ...pages]) => {
    const found = engine.search(typed).slice(0, 3);
    return !found.some(({ url }) => pages.some(page => url.split('#')[0] === ROOT + page));
  });
  expect(missed.length, `missed: ${missed.map(([typed]) => typed).join('; ')}`).toBeLessThan(3);
});

test('a lesson is found, narrowed to, opened and remembered by keyboard alone', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await open(page);
  expect(asked.filter(url => url.includes('/search/'))).toEqual([]);

  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
  await page.keyboard.type('extesion point');
  await expect(links(page).first()).toContainText(/extension point/i);
  await expect(links(page).first().locator('mark').first()).toHaveText(/extension/i);

  // The filters are radio buttons: Tab goes there, arrow keys choose.
  await box(page).getByRole('radio', { name: 'All' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(box(page).getByRole('radio', { name: 'Lessons' })).toBeChecked();
  await expect(links(page).first()).toContainText('Offering an extension point');
  await expect(results(page).getByText('Term', { exact: true })).toHaveCount(0);

  // Down into the results, and what is typed there goes on in the text.
  await input(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links(page).nth(1)).toBeFocused();
  await page.keyboard.type('s');
  await expect(input(page)).toHaveValue('extesion points');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/learn\/plugins-102\/extension-points\//);
  await expect(box(page)).toHaveCount(0);
  // The address changes before the page does, and the box belongs to a page.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offering an extension point');

  // Loaded once, it works without a network.
  await page.context().setOffline(true);
  await page.keyboard.press('ControlOrMeta+k');
  const recent = box(page).getByRole('region', { name: 'Recent' });
  await expect(recent.getByRole('link')).toHaveCount(1);
  await recent.getByRole('button', { name: /^Favorite/ }).press('Enter');
  await expect(
    box(page).getByRole('region', { name: 'Favorites' }).getByRole('link'),
  ).toContainText(/extension point/i);
  await input(page).fill('createBackendPlugin');
  await expect(links(page).first()).toContainText('createBackendPlugin');
  await input(page).fill('zzqqxxvv');
  await expect(box(page)).toContainText('Nothing was found for “zzqqxxvv”');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveCount(0);
  expect(asked.filter(url => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
});

test('an index that is late is waited for, and one that can’t be had is tried again', async ({
  page,
}) => {
  let isBroken = true;
  await page.route(INDEX, route => (isBroken ? route.abort() : route.continue()));
  await open(page);
  await opener(page).click();
  await input(page).fill('router');
  await expect(box(page).getByRole('alert')).toContainText('The search index could not be loaded.');
  isBroken = false;
  await box(page).getByRole('button', { name: 'Try again' }).click();
  await expect(links(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener(page)).toBeFocused();

  await page.unroute(INDEX);
  let resolve = (): void => undefined;
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  await page.route(INDEX, async route => {
    await promise;
    await route.continue();
  });
  await page.reload();
  await opener(page).click();
  await input(page).fill('router');
  await expect(box(page).getByRole('status')).toHaveText('Loading the search index…');
  resolve();
  await expect(links(page).first()).toBeVisible();
});

test('axe finds nothing in the box, and it fits a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await opener(page).click();
  expect(await violationsInBothModes(page, 'dialog')).toEqual([]);
  await input(page).fill('router');
  await expect(links(page).first()).toBeVisible();
  expect(await violationsInBothModes(page, 'dialog')).toEqual([]);
  const edges = await box(page).boundingBox();
  expect(edges?.x).toBeGreaterThanOrEqual(0);
  expect((edges?.x ?? 0) + (edges?.width ?? 0)).toBeLessThanOrEqual(390);
});
