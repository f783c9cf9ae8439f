import { expect, test } from '@playwright/test';
import { app, button, component, expectRecovery, LOOP, open, PAGE } from './lib/firstPage';

// Frontend programs that misbehave. Backend ones: hostile.spec.ts.

interface Case {
  name: string;
  code: string;
  /** The button in the app that sets it off, if it does not begin by itself. */
  button?: string;
  /** What the reader is told over the preview. */
  says: RegExp;
}

const AT = /TodoPage\.tsx:\d+:\d+/.source;
const then = (...parts: RegExp[]) => new RegExp(parts.map(part => part.source).join('[^]*'));

const CASES: Record<string, Case[]> = {
  'never end': [
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
      code: component(
        'outer: for (;;) { for (;;) { try { continue outer; } catch { /* on */ } } }',
      ),
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
  ],
  'draw without end': [
    {
      name: 'calls itself without end',
      code: component(
        'again(1);',
        'function again(n: number): number { return again(n + 1) + 1; }',
      ),
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
  ],
  'leave their page': [
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
      code: component(
        '',
        '',
        '<a href="/catalog" onClick={event => event.stopPropagation()}>Go</a>',
      ),
      button: 'Go',
      says: /The app left its page/,
    },
  ],
};

// One after the other in one page: what one leaves behind would trouble the next.
for (const [what, cases] of Object.entries(CASES)) {
  test(`apps that ${what}: the reader is told, and the right code brings the app back`, async ({
    page,
  }) => {
    test.setTimeout(20_000 + cases.length * 20_000);
    const { workbench, problem } = await open(page);
    for (const { name, code, button: set, says } of cases) {
      await test.step(`one that ${name}`, async () => {
        await workbench.write(PAGE, code);
        if (set) await app(page).getByText(set, { exact: true }).click();
        await expect(problem, name).toContainText(says, { timeout: 20_000 });
        await expectRecovery(page, workbench);
      });
    }
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
