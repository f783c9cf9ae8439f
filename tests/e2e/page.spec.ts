import { expect, test } from '@playwright/test';
import { course, lessonUrl, shownSolution } from './lib/course';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('prose, code, task and solution can be read', async ({ page }) => {
    await page.goto(lessonUrl(ID));
    const root = page.locator(`[data-exercise="${ID}"]`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your first backend plugin');
    await expect(root.getByRole('textbox', { name: 'Code editor: src/plugin.ts' })).toContainText(
      'createBackendPlugin',
    );
    await expect(root.getByRole('listitem').first()).toContainText('src/plugin.ts');
    await root.getByText('Solution', { exact: true }).click();
    for (const [path, text] of Object.entries(shownSolution(ID))) {
      await expect(root.locator(`[data-solution-file="${path}"]`)).toHaveText(text);
    }
    for (const name of ['Run checks', 'Next hint', 'Reset', 'Show solution']) {
      await expect(root.getByRole('button', { name })).toBeDisabled();
    }
  });
});

test('the exercise keeps its contract', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  const { root } = workbench;
  await expect(
    page.getByRole('region', { name: 'Exercise: A plugin that says hello' }),
  ).toHaveAttribute('data-exercise', ID);
  await expect(root).toHaveAttribute('data-state', 'idle');
  await expect(root).toHaveAttribute('data-runs', '0');
  expect(Object.keys(await workbench.statuses())).toEqual(
    course.exercises.find(({ id }) => id === ID)?.checks,
  );
  await expect(root.getByRole('tablist', { name: 'Panels' }).getByRole('tab')).toHaveText([
    'Checks',
    'Requests',
    'Logs',
    'Database',
    'Config',
    'Plugins',
    'Scheduler',
  ]);
  for (const path of ['src/plugin.ts', 'src/index.ts']) {
    await workbench.openFile(path);
    await expect(root.getByRole('textbox', { name: /^Code editor: / })).toHaveCount(1);
  }
  await expect(page.locator('iframe[title="Sandbox"]')).toHaveCount(1);
});

test('nothing of the sandbox is loaded before the exercise is neared or touched', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  const ofSandbox = () => asked.filter(path => /\/(packs|sandbox)\//.test(path));
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto(lessonUrl(ID), { waitUntil: 'networkidle' });
  const root = page.locator(`[data-exercise="${ID}"]`);
  await expect(root.getByRole('button', { name: 'Run checks' })).toBeEnabled();
  await expect(root.getByRole('textbox', { name: 'Code editor: src/plugin.ts' })).toContainText(
    'createBackendPlugin',
  );
  expect(ofSandbox()).toEqual([]);
  await root.scrollIntoViewIfNeeded();
  await expect.poll(ofSandbox).not.toEqual([]);
});

test('of other pages, only the next is fetched on sight, and any when the focus comes to its link', async ({
  page,
}) => {
  const fetched = () =>
    page
      .locator('link[rel="prefetch"]')
      .evaluateAll((links: HTMLLinkElement[]) => new Set(links.map(({ href }) => href)).size);
  await page.goto(lessonUrl(ID), { waitUntil: 'networkidle' });
  const ofNext = await fetched();
  expect(ofNext).toBeGreaterThan(0);
  const other = page.getByRole('navigation', { name: 'Docs sidebar' }).getByRole('link').last();
  await other.scrollIntoViewIfNeeded();
  await expect(other).toBeInViewport();
  await page.waitForLoadState('networkidle');
  expect(await fetched()).toBe(ofNext);
  await other.focus();
  await expect.poll(fetched).toBeGreaterThan(ofNext);
});

test('every lesson fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { id } of course.lessons) {
    await page.goto(lessonUrl(id));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, id).toBeLessThanOrEqual(390);
  }
});
