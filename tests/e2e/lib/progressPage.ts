import { expect, type Page } from '@playwright/test';
import { lessonUrl } from './course';

export const PROGRESS = '/stagecraft/progress/';

type Kind = 'read' | 'passed' | 'answered' | 'solution-seen';

/** What was done, to what; of an answer, the options. */
type Done = readonly [Kind, string, (readonly string[])?];

/** An export, as another device may have made it. */
export function exportOf(done: readonly Done[]): string {
  const records = done.map(([kind, id, options = ['a']], index) => ({
    rid: `test-${index}`,
    id,
    kind,
    at: new Date(Date.now() - (done.length - index) * 60_000).toISOString(),
    course: '',
    data:
      kind === 'passed'
        ? { files: { 'src/plugin.ts': '// mine' } }
        : kind === 'answered'
          ? { options }
          : {},
  }));
  return JSON.stringify({ schemaVersion: 1, records, drafts: [] });
}

export const chooseFile = (page: Page, text: string) =>
  page.getByLabel('Import a file').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

/** Takes an export in, by the door that readers use. */
export async function importProgress(page: Page, text: string): Promise<void> {
  await page.goto(PROGRESS);
  await chooseFile(page, text);
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Merged, and stored in this browser.')).toBeVisible();
}

export const bring = (page: Page, done: readonly Done[]) => importProgress(page, exportOf(done));

/** Two exercises are passed, one of them with its solution seen; three lessons are read. */
export const SOME = [
  ['read', 'intro'],
  ['read', 'first-backend'],
  ['passed', 'first-backend'],
  ['read', 'http'],
  ['solution-seen', 'http'],
  ['passed', 'http'],
] as const;

/** What the page says of a figure by its name: `Lessons read`. */
export const fact = (page: Page, name: string) =>
  page.locator('dl > div', { hasText: name }).locator('dd');

/** Reads a lesson to its end, as a reader does. */
export async function read(page: Page, id: string) {
  await page.goto(lessonUrl(id));
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await expect(
    page.locator(`.theme-doc-sidebar-container a[href="${lessonUrl(id)}"]`),
  ).toHaveAttribute('data-progress', /read|passed/);
}
