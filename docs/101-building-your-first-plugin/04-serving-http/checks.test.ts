import { mockCredentials, startTestBackend } from '@backstage/backend-test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import plugin from './src/index';

type Answer = { status: number; body: unknown };
type Call = { method?: 'POST'; json?: unknown; credentials?: 'none' };

const stops: (() => Promise<void>)[] = [];

/** Starts the learner's plugin in a real backend, and gives a function that calls it over HTTP. */
async function start(): Promise<(path: string, call?: Call) => Promise<Answer>> {
  const backend = await startTestBackend({ features: [plugin] });
  stops.push(() => backend.stop());

  return async (path, { method = 'GET', json, credentials } = {}) => {
    const response = await fetch(`http://localhost:${backend.server.port()}/api/todo${path}`, {
      method,
      headers: {
        ...(credentials === 'none' && { authorization: mockCredentials.none.header() }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      signal: AbortSignal.timeout(3_000),
    }).catch((error: unknown) => {
      throw new Error(
        `${method} /api/todo${path} got no answer within 3 seconds (${String(error)}). ` +
          'Does every path through its handler in src/router.ts answer or throw, and does the router come from express-promise-router?',
      );
    });
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  };
}

/** What JSON says, or the text itself where it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** "answered 404 with {…}", and the likeliest reason for a status that nobody wants. */
function seen({ status, body }: Answer): string {
  const shown = body === '' ? 'an empty body' : JSON.stringify(body);
  const reason =
    status === 404 && body === ''
      ? ' No route matched: is the route in src/router.ts, without /api/todo in its path, and the router registered with httpRouter.use in src/plugin.ts?'
      : status === 401
        ? ' Backstage refuses requests without credentials unless httpRouter.addAuthPolicy says otherwise, for the path /health as it stands in the router.'
        : status === 500
          ? ' A plain Error, or a mistake in the handler, becomes a 500. Send the same from the Requests panel: then the Logs panel says where.'
          : '';
  return `answered ${status} with ${shown}.${reason}`;
}

describe('Serving HTTP', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('answers GET /health, even without credentials', async () => {
    const call = await start();
    const answer = await call('/health', { credentials: 'none' });
    expect(answer, `GET /api/todo/health without credentials ${seen(answer)}`).toEqual({
      status: 200,
      body: { status: 'ok' },
    });
  });

  it('lists the to-dos at GET /todos', async () => {
    const call = await start();
    const answer = await call('/todos');
    expect(
      answer,
      `GET /api/todo/todos ${seen(answer)} Expected 200 with { items: [two to-dos] } from store.list().`,
    ).toEqual({
      status: 200,
      body: {
        items: [
          { id: '1', title: 'Renew the TLS certificate', done: false },
          { id: '2', title: 'Write the on-call handbook', done: true },
        ],
      },
    });
  });

  it('keeps GET /todos closed to requests without credentials', async () => {
    const call = await start();
    const known = await call('/todos');
    expect(known.status, `GET /api/todo/todos with credentials ${seen(known)}`).toBe(200);
    const unknown = await call('/todos', { credentials: 'none' });
    expect(
      unknown.status,
      `GET /api/todo/todos without credentials answered ${unknown.status}, expected 401. ` +
        "An auth policy holds for its path and everything below it: open '/health' alone in src/plugin.ts.",
    ).toBe(401);
  });

  it('answers GET /todos/:id with one to-do', async () => {
    const call = await start();
    const answer = await call('/todos/2');
    expect(
      answer,
      `GET /api/todo/todos/2 ${seen(answer)} Expected 200 with the to-do that store.find('2') gives.`,
    ).toEqual({
      status: 200,
      body: { id: '2', title: 'Write the on-call handbook', done: true },
    });
  });

  it('answers 404 with a NotFoundError for an id that does not exist', async () => {
    const call = await start();
    const answer = await call('/todos/no-such-id');
    expect(
      answer,
      `GET /api/todo/todos/no-such-id ${seen(answer)} Expected 404 with Backstage's error body: throw a NotFoundError from @backstage/errors in src/router.ts.`,
    ).toMatchObject({ status: 404, body: { error: { name: 'NotFoundError' } } });
  });

  it('adds a to-do at POST /todos and answers 201', async () => {
    const call = await start();
    const answer = await call('/todos', { method: 'POST', json: { title: 'Water the plants' } });
    expect(
      answer,
      `POST /api/todo/todos with {"title":"Water the plants"} ${seen(answer)} Expected 201 with the to-do that store.add gives, as it is. Does express.json() run before the handler?`,
    ).toMatchObject({ status: 201, body: { title: 'Water the plants', done: false } });
    const list = await call('/todos');
    expect(
      list.body,
      `The to-do was answered, but GET /api/todo/todos ${seen(list)} Add it with store.add, and make one store for all routes.`,
    ).toMatchObject({ items: expect.arrayContaining([answer.body]) });
  });

  it('rejects a to-do without a title with 400', async () => {
    const call = await start();
    for (const json of [{}, { title: '' }, { title: 7 }]) {
      const answer = await call('/todos', { method: 'POST', json });
      expect(
        answer,
        `POST /api/todo/todos with ${JSON.stringify(json)} ${seen(answer)} Expected 400: throw an InputError from @backstage/errors whose message names the title.`,
      ).toMatchObject({
        status: 400,
        body: { error: { name: 'InputError', message: expect.stringMatching(/title/i) } },
      });
    }
  });
});
