import { expect, test, type Frame, type Page } from '@playwright/test';
import { listener } from './lib/listener';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';

/**
 * Runs expressions one after the other as learner code in a plugin's init.
 *
 * @returns what came of each: `refused: …` with the error, or `through: …` with the value
 */
async function attempt<Name extends string>(
  page: Page,
  expressions: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>> {
  const attempts = Object.entries<string>(expressions).map(
    ([name, expression]) => `${JSON.stringify(name)}: async () => (${expression}),`,
  );
  const workbench = await Workbench.open(page, ID);
  await workbench.write(
    'src/plugin.ts',
    `import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
const attempts: Record<string, () => Promise<unknown>> = {
${attempts.join('\n')}
};
export const examplePlugin = createBackendPlugin({
  pluginId: 'example',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) {
        const outcomes: Record<string, string> = {};
        for (const [name, tryIt] of Object.entries(attempts)) {
          try { outcomes[name] = 'through: ' + (await tryIt()); }
          catch (error) { outcomes[name] = 'refused: ' + error; }
        }
        logger.info('outcomes: ' + JSON.stringify(outcomes));
      },
    });
  },
});
`,
  );
  const logs = await workbench.openPanel('Logs');
  const line = logs.getByRole('listitem').filter({ hasText: 'outcomes: ' }).last();
  const text = (await line.textContent()) ?? '';
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Record<
    Name,
    string
  >;
}

const HOST = `localhost:${process.env.STAGECRAFT_E2E_PORT ?? 4173}`;
const OUTSIDE = `http://${HOST}/stagecraft/course.json`;

const REFUSED = {
  localStorage: `localStorage.setItem('a', 'b')`,
  cookies: `document.cookie`,
  indexedDB: `new Promise((resolve, reject) => { const open = indexedDB.open('stagecraft'); open.onsuccess = resolve; open.onerror = () => reject(open.error); })`,
  caches: `caches.keys()`,
  'the parent’s DOM': `parent.document.body`,
  'top navigation': `(top.location.href = 'about:blank')`,
  fetch: `fetch('${OUTSIDE}')`,
  XMLHttpRequest: `new Promise((resolve, reject) => { const x = new self.XMLHttpRequest(); x.open('GET', '${OUTSIDE}'); x.onload = resolve; x.onerror = () => reject(new Error('refused')); x.send(); })`,
  WebSocket: `new Promise((resolve, reject) => { const s = new self.WebSocket('ws://${HOST}/'); s.onopen = resolve; s.onerror = () => reject(new Error('refused')); })`,
  importScripts: `self.importScripts('${OUTSIDE}')`,
};

test('learner code in a backend is refused the page, its storages and the network', async ({
  page,
}) => {
  const outcomes = await attempt(page, {
    ...REFUSED,
    why: `fetch('https://example.com/').catch((e: Error) => { throw new Error(String((e.cause as Error | undefined)?.message ?? e.message)); })`,
  });
  for (const name of Object.keys(REFUSED)) {
    expect.soft(outcomes[name as keyof typeof REFUSED], name).toMatch(/^refused: /);
  }
  expect(outcomes.why, 'the refusal of a request says why').toMatch(/^refused: .*sandbox/i);
});

test('a forged message changes nothing', async ({ page }) => {
  const sent = await attempt(page, {
    forged: `(self.postMessage({ codesandbox: true, type: 'stagecraft/run-end', run: 1 }), self.postMessage({ type: 'boot', worker: 'postMessage(1)' }), 'sent')`,
  });
  expect(sent.forged).toBe('through: sent');
  const workbench = new Workbench(page, ID);
  await expect(workbench.root).toHaveAttribute('data-state', 'idle');
  await expect(workbench.root).toHaveAttribute('data-runs', '0');
  // From the page itself, but not from the sandbox's frame: not listened to either.
  await page.evaluate(() => {
    for (let $id = 0; $id < 10; $id += 1) {
      postMessage({ codesandbox: true, $id, type: 'stagecraft/run-end', run: 1 }, '*');
    }
  });
  await expect(workbench.root).toHaveAttribute('data-state', 'idle');
});

/** The opaque-origin frame inside the host page. */
async function realmFrame(page: Page): Promise<Frame> {
  await Workbench.open(page, ID);
  await expect.poll(() => page.frames().some(frame => frame.url() === 'about:srcdoc')).toBe(true);
  return page.frames().find(frame => frame.url() === 'about:srcdoc')!;
}

test('the frame has an opaque origin, no WebRTC, and the policy of the design', async ({
  page,
}) => {
  const frame = await realmFrame(page);
  expect(await frame.evaluate(() => [self.origin, 'RTCPeerConnection' in self])).toEqual([
    'null',
    false,
  ]);
  const policy = await frame.evaluate(
    () =>
      document
        .querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute('content') ?? '',
  );
  expect(policy.replace(/'sha256-[^']+'/, "'sha256-…'")).toBe(
    "default-src 'none'; script-src 'sha256-…' 'unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; connect-src 'none'; frame-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'",
  );
  const host = page.frames().find(item => item.url().includes('/sandbox/'))!;
  expect(
    await host.evaluate(() =>
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ),
  ).toBe("frame-src 'none'");
});

test('the frame can’t send requests, run inline scripts or leave', async ({ page }) => {
  const frame = await realmFrame(page);
  const outside = await listener();
  const outcome = await frame.evaluate(async url => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'through',
        () => 'refused',
      );
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', event =>
      violations.push((event as SecurityPolicyViolationEvent).effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'self.ran = true';
    document.body.append(script);
    const image = new Image();
    const imageDone = new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    image.src = url;
    return {
      fetched: await refused(fetch(url)),
      image: await refused(imageDone),
      ran: 'ran' in self,
      violations: [...new Set(violations)],
    };
  }, outside.url);
  expect(outcome).toMatchObject({ fetched: 'refused', image: 'refused', ran: false });
  expect(outcome.violations).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem']),
  );

  // Leaving costs the frame, which is replaced; no request goes out.
  await frame.evaluate(url => void setTimeout(() => (location.href = url)), outside.url);
  const workbench = new Workbench(page, ID);
  await expect(async () => expect(await workbench.run()).toBe('failed')).toPass();
  outside.close();
  expect(outside.asked).toEqual([]);
});
