import { describe, expect, it } from 'vitest';
import { GOOD, request, setUpSandbox } from './sandbox.testing';

const { sandbox, hear, kinds, last, heard } = setUpSandbox();
const response = { id: 1, status: 200, headers: [], body: 'ok', ms: 1 };

describe('a request', () => {
  it('goes to the backend, and its answer comes back once', () => {
    sandbox().compile(GOOD);
    sandbox().request(request(1));
    expect(last('request').request.id).toBe(1);
    hear({ type: 'response', response });
    hear({ type: 'response', response });
    expect(heard('stagecraft/response')).toEqual([{ type: 'stagecraft/response', response }]);
  });

  it('during a run waits for the backend that comes after it', () => {
    sandbox().compile(GOOD);
    sandbox().startRun(1, GOOD);
    sandbox().request(request(1));
    expect(kinds()).toEqual(['start', 'checks']);
    hear({ type: 'checks-end', run: 1, outcome: { kind: 'timeout', name: 'a', ms: 1 } });
    expect(kinds()).toEqual(['start', 'checks', 'start', 'request']);
    expect(heard('stagecraft/response')).toEqual([]);
  });
});

it('the app’s own requests are shown with ids of their own, below zero, whatever the realm calls them', () => {
  sandbox().compile(GOOD);
  for (const id of [1, 7]) {
    hear({ type: 'exchange', request: request(id), response: { ...response, id } });
  }
  hear({ type: 'exchange', request: request(9), response: { ...response, id: 9 } }, 'preview');
  expect(heard('stagecraft/exchange').map(e => [e.request.id, e.response.id])).toEqual([
    [-1, -1],
    [-2, -2],
  ]);
});
