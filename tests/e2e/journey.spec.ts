import { expect, test } from '@playwright/test';
import { editableFiles, lessonUrl } from './lib/course';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';

test('from opening a lesson to a mark that stays @both', async ({ page }) => {
  const workbench = await Workbench.open(page, ID, { types: true });
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

test('the editor takes text as it is', async ({ page }) => {
  const workbench = await Workbench.open(page, ID, { types: true });
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
