// A program of its own, so that Backstage is loaded by Node.js alone: with hooks like those of Playwright in between, Node.js
// fails to in many of its versions (of those tried: 22.16, 22.20, 22.21, 24.0, 24.4, 24.8 and 24.11).
import { writeFileSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { freePort } from '../lib/freePort';
import { answer, type Answer } from './answer';
import { talkPlugin } from './plugin';
import { REQUESTS } from './requests';

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

process.env.NODE_ENV = 'test';
const [file = ''] = process.argv.slice(2);
writeFileSync(file, JSON.stringify(await onNode()));
