import { expect, test } from '@playwright/test';
import { editableFiles, lessonUrl, shownSolution } from './lib/course';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';

test('from opening a lesson to a mark that stays @both', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  const link = page.locator(`.menu__link[data-progress][href$="${lessonUrl(ID)}"]`);
  await expect(link).toHaveAttribute('data-progress', 'none');

  expect(await workbench.run()).toBe('failed');
  await expect(workbench.root.locator('[data-status="failed"]').first()).toContainText(
    /Ask for the logger/,
  );

  const solution = editableFiles(ID, 'solution');
  await workbench.writeAll(solution);
  await expect(workbench.root).toHaveAttribute('data-state', 'idle');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(workbench.root).toHaveAttribute('data-state', 'passed', { timeout: 30_000 });
  await expect(workbench.root).toHaveAttribute('data-runs', '2');
  await expect(link).toHaveAttribute('data-progress', 'passed');

  const logs = await workbench.openPanel('Logs');
  await expect(logs).toContainText('Hello from the example plugin');

  await page.reload();
  await expect(link).toHaveAttribute('data-progress', 'passed');
  await workbench.root.scrollIntoViewIfNeeded();
  for (const [path, text] of Object.entries(solution)) {
    await workbench.openFile(path);
    await expect(workbench.editor(path)).toContainText(text.split('\n').at(-2) ?? '');
  }
});

test('a draft is kept over a reload, and Reset can be undone', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.write('src/plugin.ts', '// my own words\n');
  await page.reload();
  await workbench.root.scrollIntoViewIfNeeded();
  await expect(workbench.editor('src/plugin.ts')).toContainText('my own words');

  await workbench.root.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset all' }).click();
  await expect(workbench.editor('src/plugin.ts')).toContainText('createBackendPlugin');
  await workbench.root.getByRole('button', { name: 'Undo' }).click();
  await expect(workbench.editor('src/plugin.ts')).toContainText('my own words');
});

test('hints come one by one, and the solution after a question', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  await workbench.root.getByRole('button', { name: 'Next hint' }).click();
  await expect(
    workbench.root.getByRole('list', { name: 'Hints' }).getByRole('listitem'),
  ).toHaveCount(1);
  await workbench.root.getByRole('button', { name: 'Show solution' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Show it' }).click();
  for (const [path, text] of Object.entries(shownSolution(ID))) {
    await expect(workbench.root.locator(`[data-solution-file="${path}"]`)).toHaveText(text);
  }
});

test('a request goes to the running plugin', async ({ page }) => {
  const workbench = await Workbench.open(page, 'http');
  await workbench.writeAll(editableFiles('http', 'solution'));
  const panel = await workbench.openPanel('Requests');
  await panel
    .getByRole('list', { name: 'Routes' })
    .getByRole('button', { name: 'GET /api/todo/health' })
    .click();
  await panel.getByRole('button', { name: 'Send' }).click();
  const answer = panel.getByRole('list', { name: 'Answers' }).getByRole('listitem').first();
  await expect(answer).toContainText('200 OK');
});

test('the editor takes text as it is', async ({ page }) => {
  const workbench = await Workbench.open(page, ID);
  const text = 'if (a) {\n  b("(";\n\n\tc`${[`\n}\n';
  await workbench.editor().fill(text);
  await page.reload();
  const stored = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('stagecraft');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const all = open.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );
  expect(stored).toContain(JSON.stringify(text));
});
