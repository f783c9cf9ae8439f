import { expect, test, type Page } from '@playwright/test';
import { app, component, list, open, PAGE, SOLUTION } from './lib/firstPage';
import type { Workbench } from './lib/workbench';

// Frontend programs that misbehave. Backend ones: hostile.spec.ts.

/** The page does what pages do: its tabs work, what is typed arrives, and the app comes back with the right code. */
async function expectRecovery(page: Page, workbench: Workbench): Promise<void> {
  await workbench.openFile('src/routes.ts');
  await workbench.openPanel('Logs');
  await workbench.openPanel('Preview');
  await workbench.writeAll(SOLUTION);
  await expect(list(page)).toBeVisible({ timeout: 30_000 });
  await expect(workbench.root.locator('[data-problem]')).toHaveCount(0);
}

interface Case {
  name: string;
  code: string;
  /** The button in the app that sets it off, if it does not begin by itself. */
  button?: string;
  /** What the reader is told over the preview. */
  says: RegExp;
}

const LOOP = /This loop ran for more than 1 s without a pause and was stopped/;
const AT = /TodoPage\.tsx:\d+:\d+/.source;
const button = (handler: string) => `<button onClick={() => { ${handler} }}>Go</button>`;
const then = (...parts: RegExp[]) => new RegExp(parts.map(part => part.source).join('[^]*'));

const CASES: Case[] = [
  {
    name: 'loops for ever at the top of a file',
    code: component('', 'while (true);'),
    says: then(new RegExp(AT), LOOP),
  },
  {
    name: 'loops for ever while it is rendered',
    code: component('for (;;);'),
    says: then(new RegExp(AT), LOOP),
  },
  {
    name: 'loops for ever in an effect',
    code: component('useEffect(() => { do {} while (true); }, []);'),
    says: then(new RegExp(AT), LOOP),
  },
  {
    name: 'loops for ever in an event handler',
    code: component('', '', button('while (true);')),
    button: 'Go',
    says: then(new RegExp(AT), LOOP),
  },
  {
    name: 'loops for ever with a label, whatever it catches',
    code: component('outer: for (;;) { for (;;) { try { continue outer; } catch { /* on */ } } }'),
    says: then(new RegExp(AT), LOOP),
  },
  {
    name: 'loops for ever over promises',
    code: component(
      '',
      '',
      button('void (async () => { while (true) await Promise.resolve(); })()'),
    ),
    button: 'Go',
    says: LOOP,
  },
  {
    name: 'calls itself without end',
    code: component('again(1);', 'function again(n: number): number { return again(n + 1) + 1; }'),
    says: /Maximum call stack size exceeded/,
  },
  {
    name: 'sets state each time it is rendered',
    code: component('setState(state + 1);'),
    says: /Too many re-renders[^]*State is set each time/,
  },
  {
    name: 'sets state each time it is drawn',
    code: component('useLayoutEffect(() => setState(state + 1));'),
    says: /Maximum update depth exceeded[^]*State is set each time/,
  },
  {
    name: 'takes its own page away',
    code: component('', '', button('document.body.remove()')),
    button: 'Go',
    says: /The app was taken out of its page[^]*document\.body\.remove\(\)/,
  },
  {
    name: 'takes its own page away as soon as it is loaded',
    code: component('', "document.documentElement.innerHTML = '';"),
    says: /The app was taken out of its page/,
  },
  {
    name: 'goes to another address',
    code: component('', '', button("location.href = 'https://example.com/'")),
    button: 'Go',
    says: then(/The app left its page/, new RegExp(AT), /useNavigate/),
  },
  {
    name: 'goes to another address of the app as it is rendered',
    code: component("window.location.assign('/catalog');"),
    says: then(/The app left its page/, new RegExp(AT), /useNavigate/),
  },
  {
    name: 'loads its page again',
    code: component('', '', button('location.reload()')),
    button: 'Go',
    says: then(/The app left its page/, new RegExp(AT), /useNavigate/),
  },
  {
    name: 'loads its page again at the top of a file',
    code: component('', 'location.reload();'),
    says: then(/The app left its page/, new RegExp(AT)),
  },
  {
    name: 'is sent away by a link that keeps its clicks to itself',
    code: component('', '', '<a href="/catalog" onClick={event => event.stopPropagation()}>Go</a>'),
    button: 'Go',
    says: /The app left its page/,
  },
];

for (const { name, code, button: set, says } of CASES) {
  test(`an app that ${name}: the reader is told, and the right code brings it back`, async ({
    page,
  }) => {
    const { workbench, problem } = await open(page);
    await workbench.write(PAGE, code);
    if (set) await app(page).getByText(set, { exact: true }).click();
    await expect(problem).toContainText(says, { timeout: 20_000 });
    await expectRecovery(page, workbench);
  });
}

const HANGS: [name: string, code: string][] = [
  [
    'starts a storm of microtasks',
    component(
      '',
      'const storm = (): void => void Promise.resolve().then(storm);',
      button('storm()'),
    ),
  ],
  [
    'matches a pattern for longer than anybody waits',
    component('', '', button("/^(a+)+$/.test('a'.repeat(60) + 'b')")),
  ],
];

for (const [name, code] of HANGS) {
  test(`an app that ${name} is given up, and the right code brings it back`, async ({ page }) => {
    const { workbench, problem } = await open(page);
    await workbench.write(PAGE, code);
    // The click itself may never come to an end.
    void app(page)
      .getByText('Go', { exact: true })
      .click()
      .catch(() => {});
    await expect(problem).toContainText(/Your code was stopped[^]*never comes to an end/, {
      timeout: 30_000,
    });
    await expectRecovery(page, workbench);
  });
}

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

test.describe('checks in their frame', () => {
  const CHECK = 'shows a page at /todo';

  test('of a component that loops for ever end, say where, and the next run works', async ({
    page,
  }) => {
    test.setTimeout(120_000); // each check has a loop of its own to wait for
    const { workbench } = await open(page);
    await workbench.write(PAGE, component('while (true);'));
    await workbench.root.getByRole('button', { name: 'Run checks' }).click();
    await expect(workbench.root).toHaveAttribute('data-state', 'failed', { timeout: 60_000 });
    await expect(workbench.root).toContainText(LOOP);
    await workbench.writeAll(SOLUTION);
    expect(await workbench.run()).toBe('passed');
  });

  test('of a component that never comes to an end are stopped by name, and the next run works', async ({
    page,
  }) => {
    const { workbench } = await open(page);
    const storm = 'const storm = (): void => void Promise.resolve().then(storm);';
    // Only there: the preview's own app is to live.
    await workbench.write(
      PAGE,
      component("if ('IS_REACT_ACT_ENVIRONMENT' in globalThis) storm();", storm),
    );
    expect(await workbench.run()).toBe('error');
    await expect(workbench.alert()).toContainText(/Your code was stopped/);
    await expect(workbench.alert()).toContainText(`This happened in “${CHECK}”`);
    await workbench.writeAll(SOLUTION);
    expect(await workbench.run()).toBe('passed');
  });

  test('of a component that goes to another address end by name, and the next run works', async ({
    page,
  }) => {
    const { workbench } = await open(page);
    await workbench.write(
      PAGE,
      component("if ('IS_REACT_ACT_ENVIRONMENT' in globalThis) location.href = '/catalog';"),
    );
    expect(await workbench.run()).toBe('error');
    await expect(workbench.alert()).toContainText(/The app left its page/);
    await expect(workbench.alert()).toContainText(`This happened in “`);
    await workbench.writeAll(SOLUTION);
    expect(await workbench.run()).toBe('passed');
  });
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
