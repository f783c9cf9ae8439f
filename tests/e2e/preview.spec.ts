import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { editableFiles } from './lib/course';
import { Workbench } from './lib/workbench';

const app = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Sandbox"]').frameLocator('iframe[title="Preview"]');

const PAGE = 'plugins/todo/src/components/TodoPage.tsx';
const ROUTER = 'plugins/todo-backend/src/router.ts';
const TODO = editableFiles('full-stack', 'solution');

/** Until nothing has started anew for a while: longer than the pause in typing that a backend waits for. */
const settled = (page: Page) =>
  page
    .getByRole('tabpanel', { name: 'Preview' })
    .locator('[data-preview]')
    .evaluate(
      stage =>
        new Promise<void>(resolve => {
          let timer = setTimeout(resolve, 600);
          new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(resolve, 600);
          }).observe(stage, { attributes: true });
        }),
    );

/** The solved full-stack exercise with its preview in view. */
async function openTodo(page: Page): Promise<Workbench> {
  const workbench = await Workbench.open(page, 'full-stack');
  await workbench.writeAll(TODO);
  await workbench.openPanel('Preview');
  await settled(page);
  await expect(app(page).getByRole('textbox', { name: 'New to-do' })).toBeVisible();
  return workbench;
}

async function add(page: Page, title: string): Promise<void> {
  const field = app(page).getByRole('textbox', { name: 'New to-do' });
  // By mouse and keys, as a reader does: what Playwright 1.64 fills in Firefox, React does not hear of.
  await field.click();
  await field.pressSequentially(title);
  await field.press('Enter');
  await expect(app(page).getByText(title)).toBeVisible();
}

/** A source of the exercise with one passage changed. */
function changed(path: string, from: string, to: string): string {
  const text = TODO[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return text.replace(from, to);
}

test('a to-do goes from the page through the learner’s backend into SQLite, and the panels show its way @both', async ({
  page,
}) => {
  const workbench = await openTodo(page);
  await add(page, 'Water the plants');

  const answers = (await workbench.openPanel('Requests')).getByRole('list', { name: 'Answers' });
  await expect(answers).toContainText('POST /api/todo/todos');
  await expect(answers).toContainText('201');
  await expect(await workbench.openPanel('Logs')).toContainText(
    "Added the to-do 'Water the plants'",
  );

  // Stored, not only shown: the page is new after an edit, and asks its backend again.
  await workbench.openPanel('Preview');
  await workbench.write(PAGE, changed(PAGE, '<Container>', '<Container><h2>Anew</h2>'));
  await expect(app(page).getByRole('heading', { name: 'Anew' })).toBeVisible();
  await expect(app(page).getByText('Water the plants')).toBeVisible();
});

test('an error that the backend throws shows as Backstage’s own error panel', async ({ page }) => {
  const workbench = await openTodo(page);
  await workbench.write(
    ROUTER,
    changed(ROUTER, 'res.json({ items: await store.list() });', "throw new Error('Out to lunch');"),
  );
  const panel = app(page).getByRole('alert');
  await expect(panel).toContainText('Error: Request failed with 500 Internal Server Error');
  await expect(panel).toContainText('Out to lunch');
  await workbench.write(ROUTER, TODO[ROUTER] ?? '');
  await expect(app(page).getByText('Renew the TLS certificate')).toBeVisible();
});

test('an edit keeps the route, and back, forward and the address bar lead through the app', async ({
  page,
}) => {
  const workbench = await openTodo(page);
  const panel = await workbench.openPanel('Preview');
  const address = panel.getByRole('textbox', { name: 'Address in the app' });
  await expect(address).toHaveValue('/todo');

  await address.fill('/todo?view=all#last');
  await address.press('Enter');
  await expect(address).toHaveValue('/todo?view=all#last');
  await workbench.write(PAGE, changed(PAGE, '<Container>', '<Container><h2>Anew</h2>'));
  await expect(app(page).getByRole('heading', { name: 'Anew' })).toBeVisible();
  await expect(address).toHaveValue('/todo?view=all#last');

  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(address).toHaveValue('/todo');
  await panel.getByRole('button', { name: 'Forward' }).click();
  await expect(address).toHaveValue('/todo?view=all#last');

  await address.fill('/nowhere');
  await address.press('Enter');
  await expect(app(page).getByText(/page not found/i)).toBeVisible();
  await panel.getByRole('button', { name: 'Restart' }).click();
  await expect(app(page).getByText(/page not found/i)).toBeVisible();
  await expect(address).toHaveValue('/nowhere');
});

test('an edit of the page leaves the focus in the editor, whatever the app would like', async ({
  page,
}) => {
  const workbench = await openTodo(page);
  await workbench.write(
    PAGE,
    changed(PAGE, '<Container>', '<Container><input autoFocus title="Me first" />'),
  );
  await expect(app(page).getByTitle('Me first')).toBeVisible();
  await expect(workbench.editor(PAGE)).toBeFocused();
});

test('the app follows the site’s colour mode', async ({ page }) => {
  await openTodo(page);
  const mode = app(page).locator('[data-theme-mode]').first();
  await expect(mode).toHaveAttribute('data-theme-mode', 'light');
  const html = page.locator('html');
  const toggle = page.getByRole('button', { name: /switch between dark and light mode/i });
  // From the system's mode to light, then to dark.
  await expect(async () => {
    await toggle.click();
    await expect(html).toHaveAttribute('data-theme', 'dark', { timeout: 200 });
  }).toPass();
  await expect(mode).toHaveAttribute('data-theme-mode', 'dark');
});

test.describe('errors', () => {
  const mistakes = [
    ['at build', '<Container', /can't be read as code/, /TodoPage\.tsx:\d+:\d+/],
    [
      'at render',
      "<Container>{(() => { throw new Error('Not today'); })()}",
      /Not today/,
      /TodoPage\.tsx:\d+:\d+/,
    ],
    [
      'of a hook outside a component',
      '<Container>{[1].map(() => String(useApi(todoApiRef)))}{wrong()}',
      /Invalid hook call|Rendered more hooks|wrong is not defined/,
      /TodoPage\.tsx:\d+:\d+/,
    ],
  ] as const;
  test('at build, at render, of a hook and of an import: the preview says what and where, and recovers', async ({
    page,
  }) => {
    const workbench = await openTodo(page);
    const panel = await workbench.openPanel('Preview');
    for (const [what, to, title, place] of mistakes) {
      await test.step(what, async () => {
        await workbench.write(PAGE, changed(PAGE, '<Container>', to));
        const problem = panel.locator('[data-problem]');
        await expect(problem).toContainText(title);
        await expect(problem).toContainText(place);
        await problem.getByRole('button', { name: place }).first().click();
        await expect(workbench.editor(PAGE)).toBeFocused();
        await workbench.write(PAGE, TODO[PAGE] ?? '');
        await expect(problem).toHaveCount(0);
        await expect(app(page).getByText('Renew the TLS certificate')).toBeVisible();
      });
    }

    // The likely name is proposed.
    await workbench.write(
      PAGE,
      changed(PAGE, 'import { Container }', 'import { Contaner as Container }'),
    );
    await expect(panel.locator('[data-problem]')).toContainText(
      /Contaner[\s\S]*Did you mean Container/,
    );
  });

  test('of an event, and of a promise that nobody waits for: the app lives on', async ({
    page,
  }) => {
    const workbench = await openTodo(page);
    const panel = await workbench.openPanel('Preview');
    const problem = panel.locator('[data-problem]');
    await workbench.write(
      PAGE,
      changed(
        PAGE,
        '<Container>',
        "<Container><button onClick={() => { throw new Error('Ouch'); }}>Hurt</button><button onClick={() => void Promise.reject(new Error('Later'))}>Promise</button>",
      ),
    );
    await app(page).getByRole('button', { name: 'Hurt' }).click();
    await expect(problem).toContainText('Ouch');
    await expect(problem).toContainText(/TodoPage\.tsx:\d+:\d+/);
    await problem.getByRole('button', { name: 'Dismiss' }).click();
    await expect(problem).toHaveCount(0);
    await app(page).getByRole('button', { name: 'Promise' }).click();
    await expect(problem).toContainText('Later');
    await problem.getByRole('button', { name: 'Dismiss' }).click();
    await add(page, 'Still here');
  });

  test('of a loop without end in the page: it is stopped, and the page recovers @both', async ({
    page,
  }) => {
    const workbench = await openTodo(page);
    const panel = await workbench.openPanel('Preview');
    await workbench.write(PAGE, changed(PAGE, '  const todoApi', '  for (;;);\n  const todoApi'));
    const problem = panel.locator('[data-problem]');
    await expect(problem).toContainText(/loop/i, { timeout: 30_000 });
    await workbench.write(PAGE, TODO[PAGE] ?? '');
    await expect(app(page).getByText('Renew the TLS certificate')).toBeVisible({ timeout: 30_000 });
  });
});
