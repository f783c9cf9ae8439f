import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { expect, test } from '@playwright/test';
import { REQUESTS, type Said } from './conversation/requests';
import { talkPlugin } from './conversation/plugin';
import { freePort } from './lib/freePort';
import { SandboxPage } from './lib/sandboxPage';

interface Answer {
  request: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Headers that a connection has and a message has not, or that tell the time. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

const answer = (
  { method, path: to }: Said,
  status: number,
  headers: Iterable<[string, string]>,
  body: string,
): Answer => ({
  request: `${method} ${to}`,
  status,
  headers: Object.fromEntries([...headers].filter(([name]) => !OF_THE_CONNECTION.has(name)).sort()),
  body,
});

/** Errors carry the stack of their own machine: everything else of them must be equal. */
const withoutStack = ({ body, ...rest }: Answer) => ({
  ...rest,
  body: body.replace(/"stack":"(?:[^"\\]|\\.)*",?/, ''),
});

/** What `packages/backend/src/index.ts` makes, but for the services that need a real sign-in: those are the test mocks. */
async function onNode(): Promise<Answer[]> {
  const port = await freePort();
  const backend = createBackend();
  const baseUrl = `http://localhost:${port}`;
  const data = {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: 'localhost', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
  };
  for (const feature of [
    mockServices.rootConfig.factory({ data }),
    mockServices.rootLogger.factory(),
    mockServices.auth.factory(),
    // As in the sandbox, whose app has no token for its guest.
    mockServices.httpAuth.factory({
      defaultCredentials: mockCredentials.user('user:default/guest'),
    }),
    mockServices.userInfo.factory(),
    talkPlugin,
  ]) {
    backend.add(feature);
  }
  await backend.start();
  const answers: Answer[] = [];
  for (const said of REQUESTS) {
    const response = await fetch(`${baseUrl}${said.path}`, {
      method: said.method,
      // Node's fetch would ask for a compressed answer; the sandbox's own requests don't.
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...said.headers },
      redirect: 'manual',
      ...(said.body === undefined ? {} : { body: said.body }),
    });
    const type = response.headers.get('content-type') ?? '';
    const bytes = await response.arrayBuffer();
    const body = /octet-stream/.test(type)
      ? `(${bytes.byteLength} bytes of ${type})`
      : new TextDecoder().decode(bytes);
    answers.push(answer(said, response.status, response.headers.entries(), body));
  }
  await backend.stop();
  return answers;
}

async function inBrowser(sandbox: SandboxPage): Promise<Answer[]> {
  const source = readFileSync(path.join(import.meta.dirname, 'conversation/plugin.ts'), 'utf8');
  await sandbox.start({ 'src/index.ts': source });
  const answers: Answer[] = [];
  for (const said of REQUESTS) {
    const response = await sandbox.request({
      ...said,
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...said.headers },
    });
    answers.push(answer(said, response.status ?? 0, response.headers, response.body));
  }
  return answers;
}

test('the same conversation gives the same answers in the browser and on Node.js', async ({
  page,
}) => {
  process.env.NODE_ENV = 'test';
  const [expected, seen] = [await onNode(), await inBrowser(await SandboxPage.open(page))];
  expect(expected.length).toBeGreaterThanOrEqual(25);
  expect(seen.map(withoutStack)).toEqual(expected.map(withoutStack));
});
