import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { readCarrier } from '../../src/certification/core/carrier/readCarrier';
import { digestOf } from '../../src/certification/core/digest';
import { readCertificate } from '../../src/certification/core/readCertificate';
import { violationsInBothModes } from './lib/axe';
import { course } from './lib/certificate';
import { shownSolution } from './lib/course';
import { importProgress } from './lib/progressPage';
import { solvedProgress } from './lib/solvedProgress';

const pathway = course.pathways[0]!;
const NAME = 'Ada Lovelace-山田 Þorgerður';

const region = (page: Page) => page.getByRole('region', { name: pathway.title });
const sheet = (page: Page) => page.getByRole('img', { name: `Certificate of ${NAME}` });

async function issue(page: Page) {
  await importProgress(page, solvedProgress());
  await page.goto('certificate/');
  const name = page.getByRole('textbox', { name: 'Name on the certificate' });
  await name.fill(`  ${NAME} `);
  await page.getByRole('button', { name: 'Issue the certificate' }).click();
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByRole('group', { name: 'The certificate' })).toBeFocused();
}

async function download(page: Page, button: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await started).path());
}

function certificateIn(bytes: Uint8Array | string) {
  const carried = readCarrier(bytes);
  if (!carried.ok) throw new Error(carried.message);
  const reading = readCertificate(carried.json);
  if (!reading.ok) throw new Error(reading.problems[0].message);
  return { carrier: carried.carrier, certificate: reading.certificate, ignored: reading.ignored };
}

test('a pathway says what is missing, and leads there', async ({ page }) => {
  await page.goto('certificate/');
  await expect(region(page).getByRole('img', { name: `${pathway.title}: 0 % done` })).toBeVisible();
  const lessons = region(page).locator('[data-requirement="lessons"]');
  await expect(lessons).toContainText('0 of');
  expect(await violationsInBothModes(page)).toEqual([]);
  const first = course.guides.find(({ id }) => id === pathway.guides[0])!.lessons[0];
  await lessons.getByRole('link').first().click();
  await expect(page).toHaveURL(course.lessons.find(({ id }) => id === first)!.url);

  const last = course.exercises.at(-1)!;
  await importProgress(page, solvedProgress({ without: [last.id] }));
  await page.goto('certificate/');
  const exercises = region(page).locator('[data-requirement="exercises"]');
  await expect(exercises).toHaveAttribute('data-met', 'false');
  await expect(exercises.getByRole('link')).toHaveText([last.title]);
  await expect(page.getByRole('textbox', { name: 'Name on the certificate' })).toHaveCount(0);
});

test('a complete pathway gives a certificate that its PNG, JSON and link carry', async ({
  page,
  context,
  browserName,
}) => {
  await issue(page);
  expect(await violationsInBothModes(page)).toEqual([]);

  const png = await download(page, 'Download PNG');
  const { certificate, ignored, carrier } = certificateIn(png);
  expect({ carrier, ignored }).toEqual({ carrier: 'png', ignored: [] });
  expect(certificate).toMatchObject({
    holder: NAME,
    pathway: { id: pathway.id, title: pathway.title },
    course: { version: course.version, digest: course.digest },
  });
  expect(certificate.evidence.exercises.length).toBeGreaterThan(0);
  for (const { id, files, solutionSeen } of certificate.evidence.exercises) {
    expect(files).toEqual(shownSolution(id));
    expect(solutionSeen).toBe(false);
  }
  // It still is an image: the page decodes it, and it isn't blank.
  await page.route('**/downloaded.png', route => route.fulfill({ body: png }));
  const image = await page.evaluate(async () => {
    const bitmap = await createImageBitmap(await (await fetch('downloaded.png')).blob());
    const drawing = new OffscreenCanvas(297, 210).getContext('2d')!;
    drawing.drawImage(bitmap, 0, 0, 297, 210);
    const { data } = drawing.getImageData(0, 0, 297, 210);
    const colors = new Set(new Uint32Array(data.buffer));
    return { width: bitmap.width, height: bitmap.height, colors: colors.size };
  });
  expect(image).toMatchObject({ width: 2376, height: 1680 });
  expect(image.colors).toBeGreaterThan(20);

  const json = await download(page, 'Download JSON');
  expect(digestOf(certificateIn(json).certificate)).toBe(digestOf(certificate));

  if (browserName === 'chromium') {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  }
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/stagecraft/verify/#certificate=1.');
  expect(certificateIn(link).certificate).toEqual(certificate);

  // The same certificate on return; another name makes another one.
  await page.reload();
  expect(certificateIn(await download(page, 'Download JSON')).certificate).toEqual(certificate);
  await page.getByText('Change the name, or issue it again').click();
  await page.getByRole('textbox', { name: 'Name on the certificate' }).fill('Bea');
  await page.getByRole('button', { name: 'Issue it again' }).click();
  await expect(page.getByRole('img', { name: 'Certificate of Bea' })).toBeVisible();
});

test('it prints on exactly one page, A4 or Letter, and nothing else does', async ({ page }) => {
  await issue(page);
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect(Number(width), format).toBeGreaterThan(Number(height));
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('heading').first()).toBeHidden();
  await expect(sheet(page)).toHaveCount(1);
  await expect(sheet(page)).toBeInViewport({ ratio: 1 });
});

test('without the course or without storage it says so, and goes on', async ({ page }) => {
  await page.route('**/course.json', route => route.abort());
  await page.goto('certificate/');
  await expect(page.getByRole('alert')).toContainText('The list of pathways could not be loaded');
  await page.unroute('**/course.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(region(page)).toBeVisible();

  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: blocked });
    Object.defineProperty(window, 'localStorage', { get: blocked });
  });
  await page.reload();
  await expect(page.locator('[data-storage="memory"]')).toContainText('not being stored');
  await expect(region(page).locator('[data-requirement="lessons"]')).toContainText('0 of');
});
