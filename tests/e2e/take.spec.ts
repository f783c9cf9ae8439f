import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { encodeCode, type LinkedCode } from '../../src/workbench/take/link/code';
import { course, editableFiles, lessonUrl } from './lib/course';
import { violationsInBothModes, violationsInExercise } from './lib/axe';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const PLAYGROUND = '/stagecraft/playground/';
const MARK = '// written by somebody else';

const codeFor = (files: Record<string, string>, change: Partial<LinkedCode> = {}) =>
  encodeCode({
    of: { kind: 'exercise', id: ID },
    starter: 'another one',
    files,
    deleted: [],
    ...change,
  });

const readTemplate = (template: string, file: string) =>
  readFile(`src/workbench/playground/templates/${template}/${file}`, 'utf8');

/** What of the sandbox the page has asked for. */
function sandboxRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/sandbox/')) asked.push(pathname);
  });
  return asked;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and download' });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Share and download' }).click();
  await expect(dialog(page)).toBeVisible();
  return dialog(page);
}

test.describe('a link to code', () => {
  test('made by one reader is opened by another, and does not run before they say so', async ({
    page,
    browser,
  }) => {
    const workbench = await Workbench.open(page, ID);
    const solution = editableFiles(ID, 'solution');
    await workbench.writeAll(solution);
    const link = await (await openDialog(page)).getByLabel('Link to your code').inputValue();
    expect(link).toContain(`${lessonUrl(ID)}#code=1.`);

    const other = await (await browser.newContext()).newPage();
    const asked = sandboxRequests(other);
    await other.goto(link);
    const foreign = new Workbench(other, ID);
    const notice = other.locator('[data-linked-code="foreign"]');
    await expect(notice).toContainText(
      'This code came with a link. It isn’t yours, and not the course’s: read it before you run it.',
    );
    await foreign.root.scrollIntoViewIfNeeded();
    await expect(foreign.editor()).toHaveAttribute('contenteditable', 'true');
    await expect(foreign.editor()).toContainText('logger');
    // To write into it doesn't run it either.
    await foreign.editor().click();
    await other.keyboard.insertText('\n');
    await foreign.openPanel('Logs');
    await expect(other.locator('iframe')).toHaveCount(0);
    expect(asked).toEqual([]);

    expect(await foreign.run()).toBe('passed');
    expect(asked).not.toEqual([]);
    await expect(notice.getByRole('button', { name: 'Run it' })).toHaveCount(0);

    await notice.getByRole('button', { name: 'Back to mine' }).click();
    await expect(foreign.editor()).not.toContainText('logger');
    expect(new URL(other.url()).hash).toBe('');
    await expect(foreign.root).toHaveAttribute('data-state', 'idle');
    await other.context().close();
  });

  test('leaves what the reader has; they can keep it, and undo that', async ({ page }) => {
    const workbench = await Workbench.open(page, ID);
    await workbench.write('src/index.ts', '// my own\n');
    await page.goto(`${lessonUrl(ID)}#code=${codeFor({ 'src/index.ts': `${MARK}\n` })}`);
    await page.reload();
    await expect(workbench.editor('src/plugin.ts')).toHaveAttribute('contenteditable', 'true');
    await workbench.openFile('src/index.ts');
    await expect(workbench.editor('src/index.ts')).toContainText(MARK);
    await page.getByRole('button', { name: 'Keep it as mine' }).click();
    await workbench.openFile('src/index.ts');
    await expect(workbench.editor('src/index.ts')).toContainText(MARK);
    await page.locator('[data-linked-code="done"]').getByRole('button', { name: 'Undo' }).click();
    await expect(workbench.editor('src/index.ts')).toContainText('// my own');
    await page.reload();
    await workbench.root.scrollIntoViewIfNeeded();
    await workbench.openFile('src/index.ts');
    await expect(workbench.editor('src/index.ts')).toContainText('// my own');
  });

  test('that is not right says what is wrong, and runs nothing', async ({ page }) => {
    const good = codeFor({ 'src/plugin.ts': 'export const a = 1;' });
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    for (const [fragment, said] of [
      ['1.%3Cscript%3Ewindow.pwned=1%3C/script%3E', /can't be read/],
      ['<img src=x onerror="window.pwned=1">', /can't be read/],
      [good.slice(0, -20), /cut off|can't be read/],
      [good.replace(/^1/, '7'), /of version 7/],
      [`1.${'A'.repeat(300_001)}`, /too large/],
      [codeFor({ 'src/a.ts': '' }, { of: { kind: 'exercise', id: 'http' } }), /belongs to/],
      [codeFor({ 'src/secret.ts': 'x' }), /does not let anyone change/],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${lessonUrl(ID)}#code=${fragment}`);
      const alert = page.locator('[data-linked-code="failed"]');
      await expect(alert).toContainText(said);
      await expect(alert).toContainText('Nothing of it was run');
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
      await alert.getByRole('button', { name: 'Go on with mine' }).click();
      await expect(alert).toHaveCount(0);
    }
    // As somebody pastes it over the address of the page that is open.
    for (const fragment of ['code=1.%', 'code=1.%E0%A4%A', '%']) {
      await page.evaluate(hash => (location.hash = hash), fragment);
      const failed = page.locator('[data-linked-code="failed"]');
      await expect(failed).toHaveCount(fragment === '%' ? 0 : 1);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    expect(thrown).toEqual([]);
  });
});

test('the download is a ZIP with the reader’s files in a package', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write('src/index.ts', `${MARK}\nexport {};\n`);
  const open = await openDialog(page);
  await expect(open.getByLabel('Patch')).toHaveValue(
    /^diff --git a\/src\/index\.ts b\/src\/index\.ts\n/,
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    open.getByRole('button', { name: 'Download package' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('my-plugin-backend.zip');
  const files = unzipSync(readFileSync(await download.path()));
  const read = (name: string) => strFromU8(files[`plugins/my-plugin-backend/${name}`]!);
  expect(read('src/index.ts')).toBe(`${MARK}\nexport {};\n`);
  expect(read('checks.test.ts')).toContain("from 'vitest'");
  expect(read('LICENSE')).toContain('Apache License');
  expect(JSON.parse(read('package.json'))).toMatchObject({
    license: 'Apache-2.0',
    backstage: { role: 'backend-plugin', pluginId: 'my-plugin' },
    scripts: { test: 'vitest run' },
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share and download' })).toBeFocused();
});

test.describe('playground', () => {
  const start = async (page: Page, name: string) => {
    await page.goto(PLAYGROUND);
    await page.getByRole('button', { name: `Start from ${name}` }).click();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    const root = page.locator('[data-demo]');
    await root.scrollIntoViewIfNeeded();
    await expect(root.getByRole('textbox', { name: /^Code editor: / })).toHaveAttribute(
      'contenteditable',
      'true',
    );
    return root;
  };
  const app = (page: Page) =>
    page.frameLocator('iframe[title="Sandbox"]').frameLocator('iframe[title="Preview"]');

  /** Sends a GET in the Requests panel, and gives the answer's element. */
  async function get(page: Page, path: string) {
    const root = page.locator('[data-demo]');
    await root.getByRole('tab', { name: 'Requests', exact: true }).click();
    const panel = root.getByRole('tabpanel', { name: 'Requests' });
    await panel.getByLabel('Path').fill(path);
    await panel.getByRole('button', { name: 'Send' }).click();
    return panel;
  }

  test('the template “Page” runs', async ({ page }) => {
    await start(page, 'Page');
    await app(page).getByRole('button', { name: 'Press me' }).click();
    await expect(app(page).getByText('You pressed the button 1 times.')).toBeVisible();
  });

  test('the template “Full-stack plugin” runs', async ({ page }) => {
    await start(page, 'Full-stack plugin');
    await expect(app(page).getByText('This note comes from the backend')).toBeVisible();
    await app(page).getByLabel('New note').fill('Mine');
    await app(page).getByRole('button', { name: 'Add' }).click();
    await expect(app(page).getByText('Mine', { exact: true })).toBeVisible();
  });

  test('the template “Backend plugin” runs, with files that are made, renamed and deleted', async ({
    page,
  }) => {
    const root = await start(page, 'Backend plugin');
    await expect(await get(page, '/api/playground/greeting/Ada')).toContainText('Hello, Ada');

    const press = (name: string) => root.getByRole('button', { name, exact: true }).click();
    const path = page.getByRole('dialog').getByRole('textbox', { name: 'Path' });
    const editor = (name: string) => root.getByRole('textbox', { name: `Code editor: ${name}` });
    const write = async (name: string, text: string) => {
      await root.getByRole('tab', { name, exact: true }).click();
      await editor(name).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    };
    await press('New file');
    await path.fill('../words.ts');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(
      'A path here is made of',
    );
    await path.fill('src/words.ts');
    await page.keyboard.press('Enter');
    await write('src/words.ts', "export const hail = 'Ahoy';\n");
    const router = (await readTemplate('backend', 'src/router.ts')).replace(
      '`Hello, ${name}`',
      '`${hail}, ${name}`',
    );
    await write('src/router.ts', `import { hail } from './lib/words';\n${router}`);
    await root.getByRole('tab', { name: 'Logs', exact: true }).click();
    await expect(root.getByRole('tabpanel', { name: 'Logs' })).toContainText('./lib/words');

    await root.getByRole('tab', { name: 'src/words.ts' }).click();
    await press('Rename');
    await path.fill('src/lib/words.ts');
    await page.keyboard.press('Enter');
    await expect(editor('src/lib/words.ts')).toContainText('Ahoy');
    await expect(await get(page, '/api/playground/greeting/Grace')).toContainText('Ahoy, Grace');

    await press('Delete');
    await expect(root.getByRole('tab', { name: 'src/lib/words.ts' })).toHaveCount(0);
    await page.reload();
    await expect(root.getByRole('tab', { name: 'src/router.ts' })).toBeVisible();
    await expect(root.getByRole('tab', { name: 'src/lib/words.ts' })).toHaveCount(0);
  });

  test('the template “Scheduled task” runs its task when it is asked to', async ({ page }) => {
    const root = await start(page, 'Scheduled task');
    const open = async (name: string) => {
      await root.getByRole('tab', { name, exact: true }).click();
      return root.getByRole('tabpanel', { name, exact: true });
    };
    const panel = await open('Scheduler');
    const task = panel.getByRole('list', { name: 'Scheduled tasks' }).getByRole('listitem');
    await expect(task).toContainText('every 1 hour');
    await expect(task).toContainText('waits for its first run');
    await expect(task).toContainText(/Next run\s*at \d\d:\d\d:\d\d/);
    await expect(task).toContainText('none yet');
    expect(await violationsInExercise(page)).toEqual([]);
    await task.getByRole('button', { name: 'Run hand-over now' }).click();
    await expect(task).toContainText('without an error');
    await expect(await get(page, '/api/roster/on-call')).toContainText('Grace');

    const logs = await open('Logs');
    const lines = logs.getByRole('list', { name: 'Log lines' });
    await logs.getByRole('combobox', { name: 'Lines of' }).selectOption('roster');
    await logs.getByRole('textbox', { name: 'Filter log lines' }).fill('handing');
    await expect(lines.getByText('Handing over')).toBeVisible();
    await expect(lines.getByText(/Registered scheduled task/)).toHaveCount(0);
    await expect(lines).toContainText('to=Grace');
    await logs.getByRole('combobox', { name: 'Lines of' }).selectOption('everybody');
    await logs.getByRole('textbox', { name: 'Filter log lines' }).fill('/api/roster/on-call');
    await lines.getByText(/fields: /).click();
    await expect(lines).toContainText('rootHttpRouter');
    expect(await violationsInExercise(page)).toEqual([]);
    await logs.getByRole('combobox', { name: 'Least level' }).selectOption('error');
    await expect(lines.getByText(/fields: /)).toHaveCount(0);
  });

  test('the template “Backend module” runs', async ({ page }) => {
    await start(page, 'Backend module');
    await expect(async () => {
      const panel = await get(page, '/api/catalog/entities?filter=metadata.name=sandcastle');
      await expect(panel).toContainText('playground-team', { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  });

  test('a project survives a reload; it can be renamed, duplicated, deleted and brought back', async ({
    page,
  }) => {
    const root = await start(page, 'Backend plugin');
    const editor = root.getByRole('textbox', { name: 'Code editor: src/router.ts' });
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('// my router');
    await expect(editor).toHaveText('// my router');
    await page.reload();
    await expect(page.getByRole('heading', { level: 2, name: 'Backend plugin' })).toBeVisible();
    await expect(editor).toHaveText('// my router');

    await page.getByRole('link', { name: 'All projects' }).click();
    const items = page.getByRole('region', { name: 'Your projects' }).getByRole('listitem');
    await page.getByRole('button', { name: 'Rename Backend plugin' }).click();
    await page.getByLabel('Name').fill('Mine');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Duplicate Mine' }).click();
    await expect(items).toHaveCount(2);
    await page.getByRole('button', { name: 'Delete Mine', exact: true }).click();
    await expect(items).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(items).toHaveCount(2);
    await page.reload();
    await expect(items).toHaveCount(2);
    await page.getByRole('link', { name: 'Mine (copy)' }).click();
    await expect(editor).toHaveText('// my router');
  });

  test('a project that is open in two tabs shows in one what the other does, and says so', async ({
    page,
    context,
  }) => {
    const root = await start(page, 'Backend plugin');
    const editor = root.getByRole('textbox', { name: 'Code editor: src/router.ts' });
    const other = await context.newPage();
    await other.goto(page.url());
    const theirs = other.locator('[data-demo]');
    await theirs.scrollIntoViewIfNeeded();
    for (const each of [root, theirs]) {
      await expect(each).toContainText('This project is open in another tab as well.');
    }
    const code = theirs.getByRole('textbox', { name: 'Code editor: src/router.ts' });
    await expect(code).toHaveAttribute('contenteditable', 'true');
    await code.click();
    await other.keyboard.press('ControlOrMeta+A');
    await other.keyboard.insertText('// of the other tab');
    await expect(editor).toHaveText('// of the other tab');
    await other.close();
    await expect(root).not.toContainText('open in another tab');
  });

  test('starts from an exercise, with its checks, and shares what came of it', async ({ page }) => {
    await page.goto(PLAYGROUND);
    const title = 'A plugin that says hello';
    await page.getByLabel('Exercise').selectOption({ label: title });
    await page.getByRole('button', { name: 'Start from it' }).click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    const root = page.locator('[data-exercise]');
    await root.scrollIntoViewIfNeeded();
    await expect(root.locator('[data-check]')).toHaveCount(
      course.exercises.find(({ id }) => id === ID)?.checks.length ?? 0,
    );
    await root.getByRole('button', { name: 'Run checks' }).click();
    await expect(root).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });

    await root.getByRole('textbox', { name: /^Code editor: / }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(MARK);
    const link = await (await openDialog(page)).getByLabel('Link to your code').inputValue();
    expect(link).toContain(`${PLAYGROUND}#code=1.`);
    await page.goto('about:blank');
    const asked = sandboxRequests(page);
    await page.goto(link);
    await expect(page.locator('[data-linked-code="foreign"]')).toBeVisible();
    await expect(root.getByRole('textbox', { name: /^Code editor: / })).toContainText(MARK);
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Keep it as mine' }).click();
    await expect(page.getByRole('heading', { level: 2, name: `${title} 2` })).toBeVisible();
  });

  test('works in memory, and says so, where nothing can be stored', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        value: {
          open() {
            throw new DOMException('blocked', 'SecurityError');
          },
        },
      });
    });
    await start(page, 'Backend plugin');
    await expect(page.locator('[data-storage="memory"]')).toContainText('not being stored');
    await page.getByRole('link', { name: 'All projects' }).click();
    await expect(page.getByRole('link', { name: 'Backend plugin', exact: true })).toBeVisible();
  });

  test('an address of no project, and a course that can’t be had, say so', async ({ page }) => {
    await page.goto(`${PLAYGROUND}?project=none`);
    await expect(page.getByRole('alert')).toContainText('There is no such project here');
    await page.route('**/course.json', route => route.abort());
    await page.getByRole('link', { name: 'All projects' }).click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.unroute('**/course.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByLabel('Exercise')).toBeVisible();
  });
});

test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const isFine = async () => {
    expect(await violationsInBothModes(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  };

  await page.goto(`${lessonUrl(ID)}#code=${codeFor({ 'src/plugin.ts': MARK })}`);
  await expect(page.locator('[data-linked-code="foreign"]')).toBeVisible();
  await isFine();
  await openDialog(page);
  await isFine();
  await page.keyboard.press('Escape');

  await page.goto(PLAYGROUND);
  await expect(page.getByLabel('Exercise')).toBeVisible();
  await isFine();
  await page.getByRole('button', { name: 'Start from Backend plugin' }).click();
  await expect(page.locator('[data-demo]')).toBeVisible();
  await isFine();
  await page.getByRole('link', { name: 'All projects' }).click();
  await page.getByRole('button', { name: 'Rename Backend plugin' }).click();
  await isFine();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Delete Backend plugin' }).click();
  await isFine();
});
