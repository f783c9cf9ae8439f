import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';
import { course, lessonUrl } from './lib/course';
import { previewFrame } from './lib/preview';
import { Workbench } from './lib/workbench';

const HOME = '/stagecraft/';
const PAGE = 'plugins/applause/src/index.tsx';
const BACKEND = 'plugins/applause-backend/src/index.ts';

const built = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../build', file), 'utf8');
const source = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../src/home/live/example', file), 'utf8');

/** Whether the page can be scrolled sideways: on a phone, that is a fault. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Every address that leads nowhere gets the site's 404 page, as static hosts do it. */
async function hostAnswers404(page: Page): Promise<void> {
  await page.route('**/*', async route => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    if (response.status() !== 404) return route.fulfill({ response });
    return route.fulfill({ status: 404, contentType: 'text/html', body: built('404.html') });
  });
}

test('the words stay where they are when the fonts come', async ({ page }) => {
  let comeNow = () => {};
  const come = new Promise<void>(resolve => (comeNow = resolve));
  await page.route('**/*.woff2', async route => {
    await come;
    await route.continue();
  });
  await page.goto(HOME, { waitUntil: 'commit' });
  const title = page.getByRole('heading', { level: 1 });
  const lead = title.locator('xpath=following-sibling::p[1]');
  const places = () => Promise.all([title, lead].map(one => one.boundingBox()));
  const before = await places();
  const loaded = () => page.evaluate(() => document.fonts.check("16px 'Source Sans 3'"));
  expect(await loaded()).toBe(false);
  comeNow();
  await expect.poll(loaded).toBe(true);
  const after = await places();
  for (const [i, box] of after.entries()) {
    expect(box?.height).toBe(before[i]?.height);
    expect(Math.abs((box?.y ?? NaN) - (before[i]?.y ?? NaN))).toBeLessThan(2);
  }
});

test('a plugin runs on the home page: its page asks its backend, and both can be changed', async ({
  page,
}) => {
  // A second's work for a core, and not what this is about.
  await page.route('**/intelligence/manifest.json', route => route.abort());
  await page.goto(HOME);
  const workbench = new Workbench(page, 'home');
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(workbench.editor(PAGE)).toHaveAttribute('contenteditable', 'true');
  const app = await previewFrame(page);
  await expect(app.getByText('41 people clapped')).toBeVisible({ timeout: 30_000 });
  await app.getByRole('button', { name: 'Clap' }).click();
  await expect(app.getByText('42 people clapped')).toBeVisible();

  // What the section below promises: it opens the panel up here, with the requests that were made.
  await page
    .getByRole('region', { name: 'Look inside' })
    .getByRole('button', { name: 'Requests' })
    .click();
  const requests = workbench.root.getByRole('tabpanel', { name: 'Requests' });
  await expect(requests).toBeInViewport();
  await expect(requests).toContainText('/api/applause/claps');

  await workbench.write(BACKEND, source(BACKEND).replace('claps = 41', 'claps = 7'));
  await workbench.openPanel('Preview');
  await expect((await previewFrame(page)).getByText('7 people clapped')).toBeVisible();
  await workbench.write(PAGE, source(PAGE).replace('people clapped', 'times applause'));
  await expect((await previewFrame(page)).getByText('7 times applause')).toBeVisible();
});

test('waits for its reader: nothing heavy is loaded before it is wanted, and without it the code can be read', async ({
  browser,
}) => {
  const context = await browser.newContext();
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on('request', request => loaded.push(request.url()));
  await page.goto(HOME, { waitUntil: 'networkidle' });
  expect(loaded.filter(url => /\/(?:packs|sandbox|intelligence)\//.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Start the app' }).click();
  await expect(page.locator('iframe[title="Sandbox"]')).toBeVisible();
  await context.close();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(HOME);
  await expect(still.locator('[data-demo="home"]')).toContainText('createFrontendPlugin({');
  await expect(still.locator('[data-demo="home"] noscript pre')).toContainText(
    'createBackendPlugin({',
  );
  await still.getByRole('link', { name: 'Your first backend plugin' }).first().click();
  await expect(still).toHaveURL(lessonUrl('first-backend'));
  await plain.close();
});

test('an address that leads nowhere leads on: to the page that was meant, by a page that is found', async ({
  page,
}) => {
  await hostAnswers404(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const answer = await page.goto('/stagecraft/learn/plugins-101/serving-htp/');
  expect(answer?.status()).toBe(404);
  const meant = page.getByRole('region', { name: 'Did you mean one of these?' });
  await expect(meant.getByRole('link').first()).toHaveText('Serving HTTP');
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violationsInBothModes(page)).toEqual([]);
  await meant.getByRole('link', { name: 'Serving HTTP' }).click();
  await expect(page.getByRole('heading', { name: 'Serving HTTP', level: 1 })).toBeVisible();

  // Nothing is suggested that is not there.
  for (const place of [
    'guides',
    'playgrund',
    'glosary',
    'plugin',
    'progres',
    'reviw',
    'certificat',
    'verfy',
    'blogg',
  ]) {
    await page.goto(`/stagecraft/${place}x/`);
    const first = meant.getByRole('link').first();
    await expect(first).toBeVisible();
    const url = (await first.getAttribute('href')) ?? '';
    expect((await page.request.get(url)).status(), `${place}: ${url}`).toBe(200);
  }
});

test('axe finds nothing on the home page, nothing is wider than a phone, and every page has its card', async ({
  page,
}) => {
  // As who saves data sees it: the live app is looked at elsewhere.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(HOME);
    await expect(page.getByRole('button', { name: 'Start the app' })).toBeEnabled();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violationsInBothModes(page), `at ${width} px`).toEqual([]);
  }

  const cards = new Set<string>();
  for (const url of [HOME, '/stagecraft/guides/', ...course.lessons.map(({ url: own }) => own)]) {
    const html = await (await page.request.get(url)).text();
    const card =
      /property="?og:image"?\s[^>]*content="?([^"\s>]+)|content="?([^"\s>]+)"?\s+property="?og:image"?[\s>]/.exec(
        html,
      );
    const absolute = new URL(card?.[1] ?? card?.[2] ?? '');
    const answer = await page.request.get(absolute.pathname);
    expect(answer.headers()['content-type'], url).toBe('image/png');
    cards.add((await answer.body()).toString('base64'));
  }
  expect(cards.size).toBe(course.lessons.length + 2);
});
