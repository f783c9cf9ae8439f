import { expect, test, type Page } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';

const PLUGINS = '/stagecraft/plugins/';
const phone = { width: 390, height: 844 };
const rows = (page: Page) => page.locator('[data-plugin]');
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const hydrated = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');

test('the list: search, filters and order stand in the address, by keyboard alone', async ({
  page,
}) => {
  await page.goto(PLUGINS);
  await hydrated(page);
  const all = await rows(page).count();
  expect(all).toBeGreaterThanOrEqual(150);
  await page.getByRole('searchbox', { name: 'Find a plugin' }).focus();
  await page.keyboard.type('argo');
  await expect(page).toHaveURL(`${PLUGINS}?q=argo`);
  await expect(rows(page).first()).toHaveAttribute('data-plugin', 'argocd');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Category' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Role' }).selectOption('module');
  await expect(page).toHaveURL(`${PLUGINS}?q=argo&role=module`);
  const some = await rows(page).count();
  expect(some).toBeGreaterThan(0);
  await expect(page.getByRole('status')).toHaveText(`${some} of ${all} plugins`);

  // An address can be sent to others.
  await page.goto(`${PLUGINS}?category=Search&sort=published`);
  await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('Search');
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('published');
  expect(await rows(page).count()).toBeLessThan(all);

  await page.getByRole('searchbox').fill('no such thing');
  await expect(page.getByText('No plugin matches “no such thing”.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all plugins' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(page).toHaveURL(`${PLUGINS}?sort=published`);

  // From page to page without loading anew.
  const title = page.getByRole('heading', { level: 1 });
  for (const name of ['Argo CD', 'Wiz']) {
    await rows(page).getByRole('link', { name, exact: true }).click();
    await expect(title).toHaveText(name);
    await page.getByRole('main').getByRole('link', { name: 'Plugins', exact: true }).click();
    await expect(title).toHaveText('Plugins');
  }
});

test('without JavaScript: all plugins are listed, and one says what it is, how to install it and where to learn', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/stagecraft/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Plugins', exact: true }).click();
  await expect(page).toHaveURL(PLUGINS);
  await expect.poll(() => rows(page).count()).toBeGreaterThanOrEqual(150);
  await rows(page).getByRole('link', { name: 'Tech Radar', exact: true }).click();
  await expect(page).toHaveURL(`${PLUGINS}tech-radar/`);
  await expect(page.locator('meta[name="docsearch:kind"]')).toHaveAttribute('content', 'directory');
  await expect(page.getByText('Ready for the new frontend system.')).toBeVisible();
  await expect(page.getByText(/^Published .+ before this was looked up, on \d{4}-/)).toBeVisible();
  const install = page.getByRole('main');
  await expect(install).toContainText(
    'yarn --cwd packages/backend add @backstage-community/plugin-tech-radar-backend',
  );
  await expect(install).toContainText(
    "backend.add(import('@backstage-community/plugin-tech-radar-backend'));",
  );
  await expect(install).toContainText(
    'yarn --cwd packages/app add @backstage-community/plugin-tech-radar',
  );
  await page.getByRole('main').getByRole('link', { name: 'Your first page' }).click();
  await expect(page).toHaveURL(/\/learn\//);
  await context.close();
});

test('the form checks as one types and makes the file; a suggestion makes an issue', async ({
  page,
}) => {
  await page.goto(`${PLUGINS}add/`);
  await hydrated(page);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('Title').fill('Tech Radar');
  await field('Title').blur();
  await expect(page.getByText('The directory has “tech-radar” already.')).toBeVisible();
  await expect(field('Title')).toHaveAttribute('aria-invalid', 'true');
  await field('Title').fill('Build board');
  await field('Description').fill('Shows builds');
  await field('npm packages').fill('@acme/plugin-board');
  await field('Author').fill('Acme');
  await field('Documentation').fill('http://example.org/');
  await field('Documentation').blur();
  await expect(page.getByText('Needed: an address that begins with https://.')).toBeVisible();
  await field('Documentation').fill('https://example.org/');
  await field('Tags').fill('builds');
  await page.getByRole('combobox', { name: 'Category' }).selectOption('CI/CD');
  await expect(page.getByText('Still to do: the description.')).toBeVisible();
  await field('Description').fill('Shows builds.');
  await expect(page.getByText('It is complete: src/directory/data/build-board.yaml')).toBeVisible();
  await expect(page.locator('pre')).toContainText("- '@acme/plugin-board'");
  expect(await violationsInBothModes(page, 'main')).toEqual([]);

  await page.getByRole('link', { name: 'Suggest the plugin' }).click();
  await field('Plugin').fill('Board');
  await expect(page.locator('pre')).toContainText('Directory: Board');
});

test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(phone);
  // Not the whole list: axe would look at the same row 240 times.
  for (const path of ['?q=argo', 'argocd/', 'suggest/', 'add/']) {
    await page.goto(PLUGINS + path);
    await hydrated(page);
    expect(await widthOf(page), path).toBeLessThanOrEqual(phone.width);
    expect(await violationsInBothModes(page, 'main'), path).toEqual([]);
  }
});
