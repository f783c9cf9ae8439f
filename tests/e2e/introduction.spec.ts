import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';
import { lessonUrl } from './lib/course';

// Transitions would be caught halfway.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PHONE = { width: 390, height: 844 };

/** Whether the page can be scrolled sideways: on a phone, that is a fault. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('the estimator works out a reader’s own numbers, by keyboard, and is passed on', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lessonUrl('why-plugins'));
  const tool = page.getByRole('region', { name: 'What would this plugin save us?' });
  const people = tool.getByRole('textbox', { name: 'People' });
  const verdict = tool.locator('[data-verdict]');
  await expect(people).toBeEnabled();
  await expect(verdict).toContainText('paid back its building after 2.5 months');

  // Only by keyboard: into the first field, on to the next, past the details to the first button.
  await people.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('9');
  await expect(verdict).toContainText('It never pays back: it saves 6.9 h a month');
  await page.keyboard.press('Tab');
  await expect(tool.getByRole('textbox', { name: 'Times a week' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('lots');
  await expect(verdict).toHaveAttribute('data-verdict', 'incomplete');
  await expect(tool.getByText('Write a number from 0 to 500.')).toBeVisible();
  expect(await violationsInBothModes(page, '[data-estimator]')).toEqual([]);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('10');
  await expect(verdict).toContainText('paid back its building after 3.6 months');
  await tool.locator('summary').click();
  await tool.getByRole('textbox', { name: 'Cost of an hour (optional)' }).fill('80');
  await expect(tool.getByRole('row', { name: /^The same, at 80 an hour/ })).toBeVisible();
  expect(await violationsInBothModes(page, '[data-estimator]')).toEqual([]);

  await tool.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
  await expect(tool.getByText('Copied.')).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('| | Careful | Likely | Hopeful |');
  expect(markdown).toContain('9 people do it 10 times a week each');
  await tool.getByRole('button', { name: 'Copy link' }).click();
  await expect(tool.getByText('Copied.')).toHaveCount(2);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain(link);

  await page.reload();
  await expect(people).toHaveValue('9');

  const colleague = await (await page.context().browser()!.newContext()).newPage();
  await colleague.setViewportSize(PHONE);
  await colleague.goto(link);
  const theirs = colleague.locator('[data-estimator="link"]');
  await expect(theirs.getByRole('textbox', { name: 'Times a week' })).toHaveValue('10');
  await expect(theirs.locator('[data-verdict]')).toBeInViewport();
  await expect(theirs.getByRole('row', { name: /^The same, at 80 an hour/ })).toBeVisible();
  expect(await scrollsSideways(colleague)).toBe(false);
  await colleague.context().close();
});

test('a brief is written in the page, kept, and downloaded without the questions it answers', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(lessonUrl('start-project'));
  const tool = page.getByRole('region', { name: 'Your brief' });
  const text = tool.getByRole('textbox', { name: 'Your brief, in Markdown' });
  await expect(tool.getByRole('button', { name: 'Copy as Markdown' })).toBeEnabled();
  await text.fill(`${await text.inputValue()}\nIf nobody comes.`);
  await expect(tool.getByRole('status').first()).toContainText('1 of 8 sections are answered.');
  expect(await violationsInBothModes(page, '[data-brief]')).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);

  await page.reload();
  await expect(text).toHaveValue(/If nobody comes\.$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tool.getByRole('link', { name: 'Download as Markdown' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('plugin-brief.md');
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toContain('## When we stop\n\nIf nobody comes.');
  expect(file).toContain('## Problem\n\n> Who has it');
});

test('a suggestion is read here in full, and nothing is asked of GitHub before its link is followed', async ({
  page,
  context,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  await context.route(
    url => url.origin !== new URL(baseURL ?? '').origin,
    async route => {
      elsewhere.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<title>GitHub</title>' });
    },
  );
  await page.goto(lessonUrl('stakeholders'));
  const tool = page.getByRole('region', { name: 'Suggest it upstream' });
  const title = tool.getByRole('textbox', { name: 'Title' });
  await expect(title).toBeEnabled();

  await tool.getByRole('radio', { name: 'A new plugin' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(tool.getByRole('radio', { name: 'A change to a community plugin' })).toBeChecked();
  await expect(tool.getByText('You choose the plugin’s workspace from a list.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(title).toBeFocused();
  await page.keyboard.type('todo: sort by due date');
  await tool.getByRole('textbox', { name: 'Feature description' }).fill('A list & an order: 100 %');
  await expect(tool.getByText('GitHub will still ask for: Context.')).toBeVisible();
  await tool.getByRole('textbox', { name: 'Context' }).fill('long '.repeat(2_000));
  await expect(tool.getByText('A link can’t hold all of it.', { exact: false })).toBeVisible();
  await expect(tool.getByText('🚀 todo: sort by due date')).toBeVisible();
  expect(await violationsInBothModes(page, '[data-suggestion]')).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await scrollsSideways(page)).toBe(false);

  expect(elsewhere).toEqual([]);
  const [github] = await Promise.all([
    context.waitForEvent('page'),
    tool.getByRole('link', { name: 'Open the form on GitHub' }).press('Enter'),
  ]);
  await github.waitForURL(/^https:\/\/github\.com\/backstage\/community-plugins\/issues\/new\?/);
  const sent = Object.fromEntries(new URL(github.url()).searchParams);
  expect(sent).toEqual({
    template: '2-feature.yaml',
    title: '🚀 todo: sort by due date',
    'feature-description': 'A list & an order: 100 %',
  });
  expect(await github.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
});
