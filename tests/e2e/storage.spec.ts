import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { violations } from './lib/axe';
import { browserPaths } from './lib/browsers';
import { editableFiles, lessonUrl } from './lib/course';
import { fillStorage, putStored, stored } from './lib/stored';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const FILE = 'src/plugin.ts';

const notice = (page: Page) => page.locator('[data-storage]').first();
const mark = (page: Page) =>
  page.locator(`.menu__link[data-progress][href$="${lessonUrl(ID)}"]`).first();

/** Solves the exercise, from its start to its mark. */
async function solve(page: Page): Promise<void> {
  const workbench = await Workbench.open(page, ID);
  await workbench.writeAll(editableFiles(ID, 'solution'));
  expect(await workbench.run()).toBe('passed');
  await expect(mark(page)).toHaveAttribute('data-progress', 'passed');
}

/** A Chromium with a profile of its own on the disk. */
async function withProfile(
  launchOptions: object,
  baseURL: string | undefined,
  use: (profile: string, open: () => Promise<Page>) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'stagecraft-e2e-'));
  const contexts: { close(): Promise<void> }[] = [];
  try {
    await use(profile, async () => {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      contexts.push(context);
      return context.pages()[0] ?? context.newPage();
    });
  } finally {
    await Promise.all(contexts.map(context => context.close()));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

test('storage blocked by the reader’s settings: the course works, and the notice says what is kept', async ({
  launchOptions,
  baseURL,
}) => {
  const whole = { ...launchOptions, executablePath: browserPaths().whole };
  await withProfile(whole, baseURL, async (profile, open) => {
    mkdirSync(path.join(profile, 'Default'), { recursive: true });
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(settings));
    const page = await open();
    await solve(page);
    await expect(notice(page)).toHaveAttribute('data-storage', 'memory');
    await expect(notice(page)).toContainText('does not let the site store anything');
    await expect(notice(page)).toContainText('last until you close or reload this page');
    expect(await violations(page)).toEqual([]);

    // What is in memory alone can be saved.
    const downloading = page.waitForEvent('download');
    await notice(page).getByRole('button', { name: 'Save what is here as a file' }).click();
    const saved = readFileSync(await (await downloading).path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ schemaVersion: 1 });
    expect(saved).toContain('"kind":"passed"');
  });
});

/** Damages a profile's databases of the site as a crash may: Chromium then throws them away. */
function damage(profile: string): void {
  const folder = path.join(profile, 'Default/IndexedDB');
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name.includes('localhost') && name.endsWith('.log'),
  );
  expect(logs).not.toEqual([]);
  for (const log of logs) {
    const bytes = readFileSync(path.join(folder, log));
    const from = Math.floor(bytes.length / 3);
    writeFileSync(path.join(folder, log), bytes.fill(0x5a, from, from + 3_000));
  }
}

test('files that the browser found damaged and threw away come back from the second copy; without it they are missed', async ({
  launchOptions,
  baseURL,
}) => {
  await withProfile(launchOptions, baseURL, async (profile, open) => {
    const before = await open();
    await solve(before);
    await before.context().close();
    damage(profile);
    const page = await open();
    await page.goto(lessonUrl(ID));
    await expect(notice(page)).toContainText('has lost what this site had stored');
    await expect(notice(page)).toContainText(/second copy: from it, \d+ entries were brought back/);
    await expect(mark(page)).toHaveAttribute('data-progress', 'passed');
    expect(await violations(page)).toEqual([]);
    await notice(page).getByRole('button', { name: 'Understood' }).click();
    await expect(notice(page)).toBeEmpty();
    await page.reload();
    await expect(mark(page)).toHaveAttribute('data-progress', 'passed');
    await expect(notice(page)).toBeEmpty();
    await page.context().close();

    damage(profile);
    const copies = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('CacheStorage'),
    );
    expect(copies).not.toEqual([]);
    copies.forEach(name => rmSync(path.join(profile, name), { recursive: true }));
    const after = await open();
    await after.goto(lessonUrl(ID));
    await expect(notice(after)).toContainText('began anew with nothing');
    await solve(after); // and it works
    await expect(mark(after)).toHaveAttribute('data-progress', 'passed');
  });
});

test('a full disk is said, and what did not fit is stored once there is room', async ({
  launchOptions,
  baseURL,
}) => {
  await withProfile(launchOptions, baseURL, async (_profile, open) => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    const workbench = await Workbench.open(page, ID);
    await workbench.write(FILE, '// before\n');
    await expect(notice(page)).toHaveAttribute('data-storage', 'persistent');
    await fillStorage(page);
    await workbench.write(FILE, `// does not fit\n${'// and more\n'.repeat(500)}`);
    await expect(notice(page)).toContainText('no room left');
    expect(['failed', 'error']).toContain(await workbench.run()); // checks run all the same

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await workbench.write(FILE, '// fits again\n');
    await expect(notice(page)).toHaveAttribute('data-storage', 'persistent');
    await page.reload();
    await workbench.root.scrollIntoViewIfNeeded();
    await expect(workbench.editor(FILE)).toContainText('fits again');
  });
});

test('damaged entries are set aside, can be downloaded, and only then be removed', async ({
  page,
}) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(FILE, '// mine\n');
  await expect.poll(async () => JSON.stringify(await stored(page, 'drafts'))).toContain('// mine');
  await putStored(page, 'records', [{ rid: 'broken', kind: 'passed', at: 'yesterday' }]);
  await putStored(page, 'drafts', [{ id: ID, path: FILE, writer: 'w', text: 7 }]);
  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(workbench.editor(FILE)).toContainText('mine');
  await expect(notice(page)).toContainText('2 stored entries could not be understood');
  await expect(notice(page)).toHaveAttribute('data-storage', 'persistent');
  expect(await violations(page)).toEqual([]);

  const remove = notice(page).getByRole('button', { name: 'Remove it' });
  await expect(remove).toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await notice(page).getByRole('button', { name: 'Download what was set aside' }).click();
  const saved = readFileSync(await (await downloading).path(), 'utf8');
  expect(saved).toContain('"at": "yesterday"');
  expect(saved).toContain('"text": 7');
  expect(await stored(page, 'aside')).toHaveLength(2);
  await remove.click();
  await expect(notice(page)).toBeEmpty();
  expect(await stored(page, 'aside')).toEqual([]);
});

test('a newer version of the site has changed the storage: it is left as it is, and said', async ({
  page,
  context,
}) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write(FILE, '// of the old version\n');
  await expect.poll(async () => (await stored(page, 'drafts')).length).toBeGreaterThan(0);
  const newer = await context.newPage();
  await newer.goto('./');
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('stagecraft', 99);
        open.onerror = () => reject(open.error ?? new Error('not opened'));
        open.onblocked = () => reject(new Error('the old version stands in the way'));
        open.onsuccess = () => {
          open.result.close();
          resolve();
        };
      }),
  );
  // The tab that was open says so at once; a new one, too, and both go on. (Behind another, a tab draws once a second.)
  await page.bringToFront();
  await expect(notice(page)).toContainText('A newer version of this site');
  await page.reload();
  await expect(notice(page)).toContainText('A newer version of this site');
  await solve(page);
  expect(await stored(page, 'records')).toEqual([]);
  expect(JSON.stringify(await stored(page, 'drafts'))).toContain('of the old version');
});

test('two tabs: marks are in step within a second, both say that the exercise is open twice, no text is lost', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  await context.exposeFunction('persistAsked', () => asked.push('asked'));
  await context.addInitScript(() => {
    const { persist } = StorageManager.prototype;
    StorageManager.prototype.persist = function () {
      void (globalThis as unknown as { persistAsked(): Promise<void> }).persistAsked();
      return persist.call(this);
    };
  });
  const one = await Workbench.open(page, ID);
  const other = await context.newPage();
  const two = await Workbench.open(other, ID);
  for (const tab of [page, other]) {
    await expect(tab.getByText('This exercise is open in another tab as well')).toBeVisible();
  }
  await page.bringToFront();
  await one.write(FILE, '// typed in one\n');
  await other.bringToFront();
  await two.write(FILE, '// typed in two\n');
  const texts = async () => (await stored(page, 'drafts')).map(version => version.text);
  await expect.poll(texts).toContain('// typed in two\n');
  expect(await texts()).toContain('// typed in one\n');
  await other.getByRole('button', { name: 'Earlier versions of your code' }).click();
  const dialog = other.getByRole('dialog', { name: 'Earlier versions' });
  await dialog.getByRole('button', { name: 'Compare' }).click();
  await expect(dialog.locator('[data-diff]')).toContainText('typed in one');
  expect(await violations(other)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bring back' }).click();
  // The list is another then, and what is below it moves.
  await expect(dialog).toContainText('is as it was');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(two.editor(FILE)).toContainText('typed in one');

  expect(asked).toEqual([]); // nothing worth it yet
  await two.writeAll(editableFiles(ID, 'solution'));
  expect(await two.run()).toBe('passed');
  await expect(mark(other)).toHaveAttribute('data-progress', 'passed');
  await expect(mark(page)).toHaveAttribute('data-progress', 'passed', { timeout: 1_000 });
  await expect.poll(() => asked).toEqual(['asked']);

  await other.close();
  await page.bringToFront();
  await expect(page.getByText('This exercise is open in another tab as well')).toBeHidden();
});

test('a private window keeps its own progress while it is open, and leaves the other alone', async ({
  browser,
  page,
  baseURL,
}) => {
  const one = await Workbench.open(page, ID);
  await one.write(FILE, '// in the window\n');
  await expect.poll(async () => (await stored(page, 'drafts')).length).toBe(1);
  const hidden = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const privately = await hidden.newPage();
  await solve(privately);
  await privately.reload();
  await expect(mark(privately)).toHaveAttribute('data-progress', 'passed');
  await hidden.close();
  await page.reload();
  await expect(mark(page)).toHaveAttribute('data-progress', 'none');
});
