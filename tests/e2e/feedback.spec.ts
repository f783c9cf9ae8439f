import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';
import { lessonUrl, shownSolution } from './lib/course';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a reader comes by a lesson’s permanent address, says whether it helped, finds it said on the next visit, and takes it out as a file', async ({
  page,
}) => {
  const html = await (await page.request.get(lessonUrl(ID))).text();
  expect(html).toMatch(/Was this lesson helpful\?[\s\S]*?<button[^>]* disabled/);

  await page.goto(`/stagecraft/id/${ID}/#what-goes-wrong`);
  await expect(page).toHaveURL(`${lessonUrl(ID)}#what-goes-wrong`);
  const feedback = page.getByRole('region', { name: 'Feedback' });
  await feedback.getByRole('button', { name: 'No' }).click();
  await feedback.getByRole('textbox').fill('What is `deps`?');
  await expect(feedback.getByRole('status').first()).toContainText('nothing was sent');
  expect(await violationsInBothModes(page, '[data-feedback]')).toEqual([]);

  await page.reload();
  await expect(feedback.getByRole('textbox')).toHaveValue('What is `deps`?');
  await expect(feedback.getByRole('button', { name: 'No' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const downloading = page.waitForEvent('download');
  await feedback.getByRole('button', { name: 'Download your answers' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^stagecraft-feedback-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
    kind: 'stagecraft-feedback',
    answers: [{ lesson: ID, helpful: false, note: 'What is `deps`?' }],
  });
});

test('a lesson on paper is its text, its task and all of the open file, in light', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const workbench = await Workbench.open(page, ID);
  const long = `${shownSolution(ID)['src/plugin.ts']}${'// a line\n'.repeat(120)}// the last line\n`;
  await workbench.write('src/plugin.ts', long);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(workbench.root.getByRole('listitem').first()).toBeVisible();
  await expect(workbench.editor('src/plugin.ts')).toContainText('// the last line');
  for (const hidden of [
    page.locator('.navbar'),
    page.getByRole('region', { name: 'Feedback' }),
    workbench.root.getByRole('tablist', { name: 'Panels' }),
    workbench.root.getByRole('button', { name: 'Run checks' }),
  ]) {
    await expect(hidden).toBeHidden();
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
