import { expect, test } from '@playwright/test';
import { app, button, component, expectRecovery, open, PAGE } from './lib/firstPage';

// What an app does that would be rude in a page of its own does nothing here, and says so.

test('dialogs of the browser, history and document.write do nothing that is not said, and the app lives on', async ({
  page,
}) => {
  const { workbench, problem } = await open(page);
  let dialogs = 0;
  page.on('dialog', dialog => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const before = page.url();
  await workbench.write(
    PAGE,
    component(
      '',
      '',
      button(
        "alert('Hello'); confirm('Sure?'); prompt('Name?'); print(); history.go(0); document.write('gone'); window.open('/'); setState(7);",
      ),
    ),
  );
  await app(page).getByText('Go', { exact: true }).click();
  await expect(app(page).getByText('7')).toBeVisible();
  const logs = await workbench.openPanel('Logs');
  for (const said of [
    'alert("Hello") is not shown',
    'confirm("Sure?") is not shown',
    'prompt("Name?") is not shown',
    'print() does nothing',
    'history.go(0) does not load',
    'document.write() does nothing',
    'window.open("/") opens nothing',
  ]) {
    await expect(logs).toContainText(said);
  }
  expect([dialogs, page.url()]).toEqual([0, before]);
  await expect(problem).toHaveCount(0);
  await expectRecovery(page, workbench);
});

test('history.back() goes back in the app, and nowhere else', async ({ page }) => {
  const { workbench } = await open(page);
  const panel = await workbench.openPanel('Preview');
  const address = panel.getByRole('textbox', { name: 'Address in the app' });
  await workbench.write(PAGE, component('', '', button('history.back()')));
  await address.fill('/nowhere');
  await address.press('Enter');
  await expect(address).toHaveValue('/nowhere');
  await address.fill('/todo?again');
  await address.press('Enter');
  await app(page).getByText('Go', { exact: true }).click();
  await expect(address).toHaveValue('/nowhere');
  await expect(workbench.editor()).toBeVisible();
});

test('an app that sets state in each effect lives on, and the Logs panel says what it does', async ({
  page,
}) => {
  const { workbench } = await open(page);
  await workbench.write(PAGE, component('useEffect(() => setState(state + 1));'));
  const logs = await workbench.openPanel('Logs');
  await expect(logs).toContainText(/Maximum update depth exceeded[^]*TodoPage/);
  await expectRecovery(page, workbench);
});

test('a link to a place in the page leads there, and not away', async ({ page }) => {
  const { workbench, problem } = await open(page);
  const jsx = '<a href="#end">Go</a><p style={{ marginTop: 3000 }} id="end">The end</p>';
  await workbench.write(PAGE, component('', '', jsx));
  await expect(app(page).getByText('The end')).not.toBeInViewport();
  await app(page).getByText('Go', { exact: true }).click();
  await expect(app(page).getByText('The end')).toBeInViewport();
  await expect(problem).toHaveCount(0);
});

test('a form that nothing handles is not sent: the app lives on, and the Logs panel says what is missing', async ({
  page,
}) => {
  const { workbench } = await open(page);
  const form = '<form onSubmit={() => setState(5)}><button>Go</button></form>';
  await workbench.write(PAGE, component('', '', form));
  await app(page).getByText('Go', { exact: true }).click();
  await expect(app(page).getByText('5')).toBeVisible();
  await expect(await workbench.openPanel('Logs')).toContainText('event.preventDefault()');
  await expectRecovery(page, workbench);
});
