import { expect, test } from '@playwright/test';
import { fragmentOf } from '../../src/certification/core/carrier/link';
import type { Certificate } from '../../src/certification/core/certificate';
import { embed } from '../../src/certification/credential/embedded';
import {
  academy,
  signedByAcademy,
  withChangedContent,
} from '../../src/certification/verify/signed.testing';
import { violationsInBothModes } from './lib/axe';
import { course, fullCertificate, withSolutions } from './lib/certificate';
import { shownSolution } from './lib/course';
import { sandboxRequests, VerifyPage } from './lib/verifyPage';

const json = (certificate: Certificate) => JSON.stringify(certificate);

/** A backend plugin with this before everything else. */
const plugin = (before: string, init = '') => `
import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
${before}
export const examplePlugin = createBackendPlugin({
  pluginId: 'example',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) { ${init} },
    });
  },
});
`;

test('a changed solution, wrong answers, other digests and a forged result are found and named', async ({
  page,
}) => {
  const certificate = withSolutions(
    { 'first-backend': { 'src/plugin.ts': plugin('', `logger.info('Good-bye');`) } },
    { alone: true },
  );
  const [solution] = certificate.evidence.exercises;
  const verify = await VerifyPage.open(page);
  await verify.choose(
    'forged.json',
    JSON.stringify({
      ...certificate,
      verified: true,
      evidence: {
        ...certificate.evidence,
        exercises: [{ ...solution, checksDigest: 'e'.repeat(64), result: 'passed' }],
        quizzes: certificate.evidence.quizzes.map(one => ({ ...one, options: ['wrong'] })),
      },
    }),
  );
  await expect(page.locator('[data-ignored]')).toContainText('evidence.exercises[0].result');
  await expect(page.locator('[data-ignored]')).toContainText('verified');
  expect(await verify.verify()).toBe('fails');
  const item = verify.solution('first-backend');
  await expect(item).toHaveAttribute('data-state', 'failed');
  await expect(item).toContainText('Checks changed since');
  await expect(item.locator('[data-status="failed"]').first()).toContainText('logger.info');
  await expect(verify.verdict).toContainText('names other checks for first-backend');
  const quiz = page.locator('[data-requirement="quizzes"]');
  await expect(quiz).toHaveAttribute('data-met', 'false');
  await expect(quiz).toContainText('0 of');
});

test('tampered files are refused with the reason, and nothing of them runs', async ({ page }) => {
  const asked = sandboxRequests(page);
  const verify = await VerifyPage.open(page);
  const good = fullCertificate();
  const [first] = good.evidence.exercises;
  for (const [text, reason] of [
    ['hello', /neither the PNG of a certificate nor its JSON nor its link/],
    [json(good).slice(0, -50), /cut off/],
    [fragmentOf(json(good)).slice(0, -50), /cut off/],
    [JSON.stringify({ ...good, schemaVersion: 7 }), /version 7/],
    [JSON.stringify({ ...good, holder: '<b>\u202e</b>' }), /holder/],
    [
      json({ ...good, evidence: { ...good.evidence, exercises: [first!, first!] } }),
      /a second time/,
    ],
    ['eyJhbGciOiJub25lIn0.e30.AA', /Only "EdDSA"/],
  ] as const) {
    await verify.paste(text);
    await expect(verify.refusal).toContainText(reason);
    await expect(verify.refusal).toContainText('Nothing of it was run');
  }
  await verify.choose('broken.png', Buffer.from('89504e470d0a1a0a0000', 'hex'));
  await expect(verify.refusal).toContainText(/cut off/);

  // One that brings its own checks along is refused by name; the others could run.
  await verify.paste(
    json(withSolutions({ http: { 'checks.test.ts': '', 'src/store.ts': '' } }, { alone: true })),
  );
  const item = verify.solution('http');
  await expect(item).toHaveAttribute('data-state', 'refused');
  await expect(item).toContainText('checks.test.ts holds the checks');
  await expect(item).toContainText('src/store.ts is read-only');
  expect(asked).toEqual([]);
});

test('hostile solutions are stopped by name, and the rest goes on', async ({ page }) => {
  test.setTimeout(150_000);
  const outside: string[] = [];
  page.on('request', request => {
    if (new URL(request.url()).pathname.includes('stolen')) outside.push(request.url());
  });
  const verify = await VerifyPage.open(page);
  await verify.paste(
    json(
      withSolutions(
        {
          'first-backend': { 'src/plugin.ts': plugin(`/^(a+)+$/.test('a'.repeat(60) + 'b');`) },
          http: {
            'src/plugin.ts': `export const bomb = Array.from({ length: 1e9 }, () => Array.from({ length: 50 }, Math.random));\n${shownSolution('http')['src/plugin.ts']}`,
          },
          'first-page': {
            'src/plugin.tsx': `const storm = (): void => void Promise.resolve().then(storm);\nstorm();\n${shownSolution('first-page')['src/plugin.tsx']}`,
          },
          install: {},
          config: {
            'src/settings.ts': `declare const parent: any, top: any, self: any, localStorage: any;
const tries = [() => parent.document.title, () => (top.location.href = '/stolen'), () => localStorage.length, () => fetch('/stolen'), () => new self.XMLHttpRequest().open('GET', '/stolen'), () => self.importScripts('/stolen')];
for (const attempt of tries) { try { attempt(); } catch {} }
self.postMessage({ type: 'stagecraft/run-end', run: 1 });
self.close();
export const readSettings = () => ({});`,
          },
        },
        { alone: true },
      ),
    ),
  );
  expect(await verify.verify(140_000)).toBe('fails');
  expect(await verify.states()).toMatchObject({
    'first-backend': 'undecided',
    http: 'undecided',
    install: 'passed',
    'first-page': 'undecided',
  });
  expect((await verify.states()).config).not.toBe('passed');
  await expect(verify.solution('first-backend')).toContainText('It did not answer for 2.5 s');
  await expect(verify.solution('http')).toContainText('It did not answer for 2.5 s');
  await expect(verify.solution('first-page')).toContainText('Your code was stopped');
  expect(outside).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/stagecraft/verify/');
});

test('a signed badge is dropped: its signature is checked here, and a change after signing is named', async ({
  page,
}) => {
  await page.route('**/trusted-issuers.json', route =>
    route.fulfill({ json: { schemaVersion: 1, issuers: [academy] } }),
  );
  const certificate = withSolutions({ install: {} }, { alone: true });
  const jwt = signedByAcademy(certificate);
  const verify = await VerifyPage.open(page);
  const transfer = await page.evaluateHandle(text => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'badge.jwt'));
    return data;
  }, jwt);
  await page.locator('[data-dropzone]').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(verify.claims).toContainText('badge.jwt');
  const signature = page.getByRole('region', { name: 'Signature' });
  await expect(signature).toContainText('Signed by The Academy, and unchanged since.');
  expect(await verify.verify()).toBe('incomplete');
  await expect(page.getByRole('region', { name: 'What this proves' })).toContainText(
    'The Academy signed it',
  );

  await page.getByRole('button', { name: 'Open another certificate' }).click();
  const forged = { ...certificate, holder: 'Mallory' };
  await verify.paste(
    withChangedContent(jwt, text => text.replace(embed(certificate), embed(forged))),
  );
  await expect(verify.claims).toContainText('Mallory');
  await expect(signature).toHaveAttribute('data-signature', 'bad');
  await expect(signature).toContainText('not the one that was signed: the name');
  expect(await verify.verify()).toBe('fails');
  expect(await verify.states()).toEqual({ install: 'passed' });
});

test('the reader can cancel, and run it again', async ({ page }) => {
  const verify = await VerifyPage.open(page);
  await verify.paste(
    json(
      withSolutions(
        {
          'first-backend': { 'src/plugin.ts': plugin('', 'await new Promise(() => {});') },
          install: {},
        },
        { alone: true },
      ),
    ),
  );
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(verify.solution('first-backend')).toHaveAttribute('data-state', 'running');
  await expect(page.getByRole('progressbar', { name: 'Solutions done' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(verify.verdict).toHaveAttribute('data-verdict', 'unfinished');
  expect(await verify.states()).toEqual({ 'first-backend': 'skipped', install: 'skipped' });
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByRole('button', { name: 'Run it again' }).click();
  await expect(verify.solution('install')).toHaveAttribute('data-state', 'passed', {
    timeout: 45_000,
  });
});

test('without the course it says so, and there is another attempt', async ({ page }) => {
  await page.route('**/course.json', route => route.abort());
  const verify = await VerifyPage.open(page);
  await expect(page.getByRole('alert')).toContainText('The course could not be loaded');
  await page.unroute('**/course.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await verify.paste(json(fullCertificate()));
  await expect(verify.claims).toContainText(course.pathways[0]!.title);
});

test('by keyboard, in both modes with nothing for axe to find, as wide as a phone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const looksRight = async () => {
    expect(await violationsInBothModes(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  };
  const verify = await VerifyPage.open(page);
  await expect(page.getByLabel('Choose a file')).toBeAttached();
  await looksRight();
  await verify.paste('hello');
  await expect(verify.refusal).toBeFocused();
  await looksRight();
  await page.getByLabel('Choose a file').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  const certificate = withSolutions(
    { 'first-backend': { 'src/plugin.ts': plugin('') }, install: {} },
    { alone: true },
  );
  await page.keyboard.insertText(JSON.stringify({ ...certificate, extra: 1 }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verify.claims).toBeVisible();
  await looksRight();
  await page.getByRole('button', { name: 'Verify', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(verify.verdict).toBeFocused({ timeout: 60_000 });
  await looksRight();
});
