import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { course, fullCertificate } from './lib/certificate';
import { shownSolution } from './lib/course';
import { importProgress, solvedProgress } from './lib/solvedProgress';
import { VerifyPage } from './lib/verifyPage';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const root = path.resolve(import.meta.dirname, '../..');

async function download(page: Page, button: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return (await started).path();
}

/** What `npm run certificate -- verify FILE --json` says of a file. */
async function onNode(file: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/certificate.ts', 'verify', file, '--json'],
    { cwd: root, maxBuffer: 10_000_000, env: { ...process.env, INIT_CWD: root } },
  ).catch((error: unknown) => error as { stdout: string }); // it ends with 1 when a certificate does not hold
  return JSON.parse(stdout) as {
    verified: boolean;
    files: { level: string; exercises: { id: string; state: string }[] }[];
  };
}

test('a certificate that was earned here is verified on the page and on Node.js', async ({
  page,
}) => {
  test.setTimeout(240_000);
  // All but one exercise come with an export; that one is solved in the page.
  await importProgress(page, solvedProgress({ without: [ID] }));
  await page.goto('certificate/');
  const pathway = page.getByRole('region', { name: course.pathways[0]!.title });
  await expect(pathway.locator('[data-requirement="exercises"]')).toHaveAttribute(
    'data-met',
    'false',
  );
  const workbench = await Workbench.open(page, ID);
  await workbench.writeAll(shownSolution(ID));
  expect(await workbench.run()).toBe('passed');

  await page.goto('certificate/');
  await page.getByRole('textbox', { name: 'Name on the certificate' }).fill('Ada Lovelace');
  await page.getByRole('button', { name: 'Issue the certificate' }).click();
  await expect(page.getByRole('img', { name: 'Certificate of Ada Lovelace' })).toBeVisible();
  const png = await download(page, 'Download PNG');
  const json = await download(page, 'Download JSON');

  const verify = await VerifyPage.open(page);
  await verify.choose('certificate.png', await readFile(png));
  await expect(verify.claims).toContainText('Ada Lovelace');
  expect(await verify.verify()).toBe('holds');
  const all = fullCertificate().evidence.exercises.map(({ id }) => id);
  expect(await verify.states()).toEqual(Object.fromEntries(all.map(id => [id, 'passed'])));

  const report = await onNode(json);
  expect(report.verified).toBe(true);
  expect(report.files[0]?.exercises.map(({ id, state }) => [id, state])).toEqual(
    all.map(id => [id, 'passed']),
  );
});
