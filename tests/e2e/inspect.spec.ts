import { expect, test, type Locator, type Page } from '@playwright/test';
import { violationsInExercise as violations } from './lib/axe';
import { editableFiles } from './lib/course';
import { Workbench } from './lib/workbench';

const TODO = editableFiles('full-stack', 'solution');
const HTTP = editableFiles('http', 'solution');

const app = (page: Page) =>
  page.frameLocator('iframe[title="Sandbox"]').frameLocator('iframe[title="Preview"]');

async function solved(page: Page, id: string, files: Record<string, string>): Promise<Workbench> {
  const workbench = await Workbench.open(page, id);
  await workbench.writeAll(files);
  return workbench;
}

/** Sends a request from the Requests panel, and waits for its answer. */
async function send(workbench: Workbench, method: string, path: string, body?: string) {
  const panel = await workbench.openPanel('Requests');
  await panel.getByRole('combobox', { name: 'Method' }).selectOption(method);
  await panel.getByRole('textbox', { name: 'Path' }).fill(path);
  if (body !== undefined) await panel.getByRole('textbox', { name: 'Body' }).fill(body);
  await panel.getByRole('button', { name: 'Send' }).click();
  await expect(panel.getByRole('status').first()).toContainText(`${method} ${path}`);
  return panel;
}

const row = (panel: Locator, text: string) => panel.getByRole('row').filter({ hasText: text });

test.describe('the database', () => {
  test('shows a row as soon as the app has posted it, and runs any query', async ({ page }) => {
    const workbench = await solved(page, 'full-stack', TODO);
    await workbench.openPanel('Preview');
    const field = app(page).getByRole('textbox', { name: 'New to-do' });
    await expect(field).toBeVisible();

    const panel = await workbench.openPanel('Database');
    await expect(row(panel, 'Renew the TLS certificate')).toBeVisible();
    await expect(row(panel, 'Water the plants')).toHaveCount(0);
    await workbench.openPanel('Preview');
    await field.fill('Water the plants');
    await field.press('Enter');
    await workbench.openPanel('Database');
    await expect(row(panel, 'Water the plants')).toBeVisible();

    // Live: it comes while the panel is in view, and without a click.
    await send(workbench, 'POST', '/api/todo/todos', '{"title":"Sweep the stage"}');
    await workbench.openPanel('Database');
    await expect(row(panel, 'Sweep the stage')).toBeVisible();

    await panel.getByText('Columns and indices').click();
    await expect(row(panel, 'primary key')).toContainText('id');

    const sql = panel.getByRole('textbox', { name: 'SQL' });
    const run = panel.getByRole('button', { name: 'Run query' });
    await sql.fill('SELECT count(*) AS n FROM todos');
    await run.click();
    const result = panel.getByRole('region', { name: 'Result of the query' });
    await expect(result.getByRole('cell')).toHaveText('4');
    await sql.fill("DELETE FROM todos WHERE title LIKE 'Sweep%'");
    await run.click();
    await expect(panel.getByText('1 row changed.')).toBeVisible();
    await expect(row(panel, 'Sweep the stage')).toHaveCount(0);
    await sql.fill('SELECT * FROM chores');
    await run.click();
    await expect(panel.getByText('no such table: chores')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    // One that never ends is stopped, and all is well afterwards.
    await sql.fill(
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n',
    );
    await run.click();
    await expect(panel.getByText('was stopped before it answered')).toBeVisible();
    await expect(row(panel, 'Renew the TLS certificate')).toBeVisible();
  });

  test('says what line would give a plugin one', async ({ page }) => {
    const workbench = await Workbench.open(page, 'http');
    const panel = await workbench.openPanel('Database');
    await expect(panel).toContainText('The plugin todo asks for no database.');
    await expect(panel).toContainText('database: coreServices.database');
  });
});

test('the configuration has its sources, and no secrets', async ({ page }) => {
  const files = editableFiles('config', 'solution');
  const workbench = await solved(page, 'config', files);
  const panel = await workbench.openPanel('Config');
  const value = (key: string) =>
    panel
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${key}:`) })
      .last();
  await expect(value('limit')).toContainText('20');
  await expect(value('limit')).toContainText('app-config.yaml');
  await expect(value('listen')).toContainText('sandbox defaults');
  await expect(value('token')).toContainText('redacted');
  await expect(value('token').getByText('secret', { exact: true })).toBeVisible();
  await expect(panel).not.toContainText('acme-4711-not-for-browsers');
  await expect(value('connection')).toContainText('redacted');
  await expect(panel.getByRole('listitem').filter({ hasText: /^title: "Things/ })).toContainText(
    'browser',
  );
  expect(await violations(page)).toEqual([]);

  // Without its mark it is still hidden, and the panel says what is missing.
  const schema = files['config.schema.json'] ?? '';
  await workbench.write('config.schema.json', schema.replace(/,\s*"visibility": "secret"/, ''));
  await expect(value('token')).toContainText('reads like a secret');
  await expect(panel).not.toContainText('acme-4711-not-for-browsers');
});

test('the plugins panel says who stands on what', async ({ page }) => {
  const workbench = await solved(page, 'full-stack', TODO);
  const panel = await workbench.openPanel('Plugins');
  const plugin = panel.getByRole('list', { name: 'Plugins' }).getByRole('listitem');
  await expect(plugin).toHaveCount(1);
  await expect(plugin).toContainText('yours');
  await expect(plugin).toContainText('core.httpRouter');
  const service = panel
    .getByRole('list', { name: 'Services in use' })
    .getByRole('listitem')
    .filter({ hasText: 'core.database' })
    .first();
  await service.getByText('core.database').click();
  await expect(service).toContainText('coreServices.database');
  await expect(service).toContainText('plugin todo');
  await panel.getByText('Available, not made').click();
  await expect(panel.getByRole('list', { name: 'Services not in use' })).toContainText(
    'core.urlReader',
  );
  expect(await violations(page)).toEqual([]);
});

test('a request comes back to be changed, and goes into a terminal', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = await solved(page, 'http', HTTP);
  const panel = await workbench.openPanel('Requests');
  const answers = panel.getByRole('list', { name: 'Answers' }).getByRole('listitem');
  await panel
    .getByRole('list', { name: 'Routes' })
    .getByRole('button', { name: 'GET /api/todo/health' })
    .click();
  await panel.getByRole('button', { name: 'Send' }).click();
  await expect(answers.first()).toContainText('200 OK');
  await send(workbench, 'POST', '/api/todo/todos', `{"title":"it's"}`);
  await expect(answers.first()).toContainText('201');

  await answers.first().getByRole('button', { name: 'Copy as curl' }).click();
  await expect(answers.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`--data-raw '{"title":"it'\\''s"}'`);

  await answers.first().getByRole('button', { name: 'Edit and repeat' }).click();
  await expect(panel.getByRole('textbox', { name: 'Path' })).toBeFocused();
  await panel.getByRole('textbox', { name: 'Body' }).fill('{"title":""}');
  await panel.getByRole('textbox', { name: 'Path' }).press('Enter');
  await expect(answers).toHaveCount(3);
  await expect(answers.first()).toContainText('400');
  expect(await violations(page)).toEqual([]);
});

test('the tree shows the learner’s page where it is attached, by keyboard alone', async ({
  page,
}) => {
  const workbench = await solved(page, 'full-stack', TODO);
  await workbench.openPanel('Preview');
  await expect(app(page).getByRole('textbox', { name: 'New to-do' })).toBeVisible();
  const panel = await workbench.openPanel('Tree');
  const tree = panel.getByRole('tree', { name: 'Extensions' });
  const own = tree.getByRole('treeitem').filter({ hasText: 'page:todo' });
  await expect(own).toContainText('yours');
  await expect(own).toContainText('at “routes”');
  await expect(own).toContainText('path /todo');
  const root = tree.getByRole('treeitem').first();
  await root.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(root).toHaveAttribute('aria-expanded', 'false');
  await expect(own).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(root).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(tree.getByRole('treeitem').last()).toBeFocused();
  const filter = panel.getByRole('combobox', { name: 'Extensions of' });
  await expect(filter).toHaveValue('todo');
  await filter.selectOption('');
  await expect(tree.getByRole('treeitem').filter({ hasText: 'api:app/fetch' })).toBeVisible();
  await expect(own).toBeVisible();
  await expect(tree.getByRole('treeitem').filter({ hasText: 'api:todo' })).toContainText('yours');
  expect(await violations(page)).toEqual([]);
});

test('all panels can be reached on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const workbench = await Workbench.open(page, 'full-stack');
  const tabs = workbench.root.getByRole('tablist', { name: 'Panels' });
  const names = await tabs.getByRole('tab').allTextContents();
  expect(names).toEqual([
    'Checks',
    'Preview',
    'Requests',
    'Logs',
    'Database',
    'Config',
    'Plugins',
    'Scheduler',
    'Tree',
  ]);
  await tabs.getByRole('tab', { name: 'Checks' }).click();
  for (const name of names.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await expect(tabs.getByRole('tab', { name, exact: true })).toBeFocused();
    await expect(workbench.root.getByRole('tabpanel', { name, exact: true })).toBeVisible();
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
