import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { z } from 'zod';
import { fragmentOf } from '../../src/certification/core/carrier/link';
import type { TrustedIssuer } from '../../src/certification/credential';
import { open } from '../../src/certification/verify/open';
import { course, fullCertificate } from './lib/certificate';
import { shownSolution } from './lib/course';
import { importProgress } from './lib/progressPage';
import { solvedProgress } from './lib/solvedProgress';
import { sandboxRequests, VerifyPage } from './lib/verifyPage';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const root = path.resolve(import.meta.dirname, '../..');

async function download(page: Page, button: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return (await started).path();
}

/** What `npm run certificate` prints, run in a folder. */
async function onNode(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/certificate.ts', ...args],
    { cwd: root, maxBuffer: 10_000_000, env: { ...process.env, INIT_CWD: folder } },
  );
  return stdout;
}

/** The issuer of the keys in a folder, as a site that trusts it would name it. */
function issuerIn(folder: string): TrustedIssuer {
  const { id: did, verificationMethod } = z
    .object({
      id: z.string(),
      verificationMethod: z.array(
        z.object({ id: z.string(), publicKeyJwk: z.object({ x: z.string() }) }),
      ),
    })
    .parse(JSON.parse(readFileSync(path.join(folder, 'did.json'), 'utf8')));
  const keys = verificationMethod.map(({ id, publicKeyJwk: { x } }) => ({
    id,
    publicKeyJwk: { kty: 'OKP' as const, crv: 'Ed25519' as const, x },
  }));
  return { did, name: 'The Academy', keys };
}

/** The certificate says who earned it, nothing of it runs before the reader says so, and then all of it does. */
async function isVerified(
  page: Page,
  { png, json }: { readonly png: string; readonly json: string },
  all: readonly string[],
): Promise<void> {
  const states = (state: string) => Object.fromEntries(all.map(id => [id, state]));
  const asked = sandboxRequests(page);
  const byLink = await VerifyPage.open(page, fragmentOf(json));
  await expect(byLink.claims).toContainText('Ada Lovelace');
  const verify = await VerifyPage.open(page);
  await verify.choose('certificate.png', await readFile(png));
  await expect(verify.claims).toContainText('Ada Lovelace');
  const gate = page.getByRole('region', { name: 'Before anything runs' });
  await expect(gate).toContainText(`runs ${all.length} solutions`);
  await verify.solution(all[0]!).getByText('Code', { exact: true }).click();
  await expect(verify.solution(all[0]!)).toContainText('createBackendPlugin');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(await verify.states()).toEqual(states('waiting'));

  expect(await verify.verify()).toBe('holds');
  expect(asked).not.toEqual([]);
  expect(await verify.states()).toEqual(states('passed'));
  await expect(verify.verdict).toContainText(`all ${all.length} solutions pass`);
  await expect(verify.verdict).toBeFocused();
  await expect(page.locator('iframe')).toHaveCount(0);
  for (const kind of ['lessons', 'exercises', 'quizzes']) {
    await expect(page.locator(`[data-requirement="${kind}"]`)).toHaveAttribute('data-met', 'true');
  }
  await expect(page.getByRole('region', { name: 'What this proves' })).toContainText(
    `${all.length} solutions in it pass`,
  );
  const not = page.getByRole('region', { name: 'What it doesn’t prove' });
  await expect(not).toContainText('Who wrote the code');
  await expect(not).toContainText('no solution cheats');
}

test('a certificate that was earned here is verified on the page, and on Node.js, which signs it', async ({
  page,
}, testInfo) => {
  test.setTimeout(600_000);
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

  const all = fullCertificate().evidence.exercises.map(({ id }) => id);
  await isVerified(page, { png, json: await readFile(json, 'utf8') }, all);

  const folder = testInfo.outputPath('signed');
  await mkdir(folder);
  await copyFile(png, path.join(folder, 'ada.png'));
  await onNode(folder, 'keygen', '--issuer', 'did:web:academy.example', '--id', '2026-1');
  const said = await onNode(
    ...[folder, 'sign', 'ada.png', '--key', 'private-key.jwk.json', '--png', 'badge.png'],
    ...['--issuer', 'did:web:academy.example', '--name', 'The Academy'],
  );
  expect(said).toContain(`VERIFIED. It holds: all ${all.length} solutions pass`);
  for (const { checks } of course.exercises.filter(({ id }) => all.includes(id))) {
    for (const check of checks) expect(said).toContain(`✓ ${check}`);
  }
  const certificate: unknown = JSON.parse(await readFile(json, 'utf8'));
  for (const file of ['ada.jwt', 'badge.png']) {
    const bytes = new Uint8Array(await readFile(path.join(folder, file)));
    const issuers = () => Promise.resolve([issuerIn(folder)]);
    expect(await open(bytes, { now: new Date(), issuers })).toMatchObject({
      ok: true,
      certificate,
      signature: { state: 'good', issuer: 'The Academy' },
    });
  }
});
