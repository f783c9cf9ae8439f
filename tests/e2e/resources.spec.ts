import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';

const BASE = '/stagecraft';
const RESOURCES = `${BASE}/learn/resources/`;
const SHEETS = ['101', '102'].map(guide => `${RESOURCES}cheat-sheet-${guide}/`);
const POST = `${BASE}/blog/why-stagecraft/`;
const A4 = [595, 842];

test('a cheat sheet is one page of A4, whatever the colors on the screen', async ({ page }) => {
  for (const url of SHEETS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      await expect(page.getByRole('button', { name: 'Print this page' })).toBeEnabled();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), `pages of ${url}`).toHaveLength(1);
      const box = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1);
      expect(box?.map(side => Math.round(Number(side)))).toEqual(A4);
    }
  }
});

test('resources and the blog lead on from the footer, ask nobody outside, and pass axe', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const outside: string[] = [];
  page.on('request', request => {
    if (!/^(?:http:\/\/localhost:|data:|blob:)/.test(request.url())) outside.push(request.url());
  });
  const kind = page.locator('meta[name="docsearch:kind"]');
  const footer = page.getByRole('contentinfo');
  const main = page.getByRole('main');

  await page.goto(`${BASE}/guides/`);
  await footer.getByRole('link', { name: 'Resources' }).click();
  await expect(page).toHaveURL(RESOURCES);
  await expect(kind).toHaveAttribute('content', 'resource');
  expect(await violationsInBothModes(page)).toEqual([]);

  await main.getByRole('link', { name: 'Certification map' }).click();
  await expect(main.getByRole('heading', { name: /^Customizing Backstage/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violationsInBothModes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.goto(SHEETS[0] ?? '');
  // The page follows the reader's color mode from then on.
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeEnabled();
  expect(await violationsInBothModes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.setViewportSize({ width: 1280, height: 800 });
  await footer.getByRole('link', { name: 'Blog' }).click();
  await main.getByRole('link', { name: /^Why Stagecraft exists/ }).click();
  await expect(page).toHaveURL(POST);
  await expect(kind).toHaveAttribute('content', 'blog');
  await expect(main).toContainText('The Stagecraft team');
  expect(await violationsInBothModes(page)).toEqual([]);

  for (const [name, type] of [
    ['rss.xml', 'application/rss+xml'],
    ['atom.xml', 'application/atom+xml'],
  ]) {
    const link = page.locator(`link[rel="alternate"][type="${type}"]`);
    await expect(link).toHaveAttribute('href', `${BASE}/blog/${name}`);
    const feed = readFileSync(path.resolve('build/blog', name ?? ''), 'utf8');
    const links = await page.evaluate(text => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      if (xml.querySelector('parsererror')) return ['not XML'];
      return [...xml.querySelectorAll('item > link, entry > link')].map(
        one => one.getAttribute('href') ?? one.textContent,
      );
    }, feed);
    expect(links).toContainEqual(expect.stringMatching(`${POST}$`));
  }
  expect(outside).toEqual([]);
});
