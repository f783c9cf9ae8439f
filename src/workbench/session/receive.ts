import type { LogLine } from '../../sandbox/protocol/common';
import type { FromHost } from '../../sandbox/protocol/page';
import { counted } from './tries';
import type { Exchange, SessionState } from './types';

/** The Logs panel keeps this many lines; older ones are counted. */
const KEPT_LINES = 1_000;
/** The Requests panel keeps this many of the reader's own requests, and as many of the app's. */
const KEPT_EXCHANGES = 50;

/** Whether a run has been asked for and not ended yet. */
export const inRun = ({ state }: SessionState) => state === 'loading' || state === 'running';

/**
 * What a message of the sandbox makes of the state. Messages of a run other than `run` change nothing: a stale run
 * never overwrites a newer one. A pure function.
 */
export function receive(state: SessionState, message: FromHost, run: number): SessionState {
  switch (message.type) {
    case 'stagecraft/run-start':
      return message.run === run ? note(state, 'The checks') : state;
    case 'stagecraft/ready':
      return { ...state, ready: true, ...(state.state === 'loading' ? { state: 'running' } : {}) };
    case 'stagecraft/live':
      return receiveLive(state, message);
    case 'stagecraft/logs':
      return addLines(state, message.lines, message.dropped);
    case 'stagecraft/check': {
      if (message.run !== run || !inRun(state) || !Object.hasOwn(state.checks, message.name))
        return state;
      const { name, status, ms, failure } = message;
      return {
        ...state,
        state: 'running',
        checks: { ...state.checks, [name]: { status, ms, failure } },
      };
    }
    case 'stagecraft/run-end':
      return message.run === run && inRun(state)
        ? endRun({ ...state, lingers: undefined }, message.problem)
        : state;
    case 'stagecraft/response':
      return {
        ...state,
        exchanges: state.exchanges.map(exchange =>
          exchange.request.id === message.response.id && !exchange.response
            ? { ...exchange, response: message.response }
            : exchange,
        ),
      };
    case 'stagecraft/exchange':
      return {
        ...state,
        exchanges: withNewest(state.exchanges, {
          request: message.request,
          response: message.response,
        }),
      };
    case 'stagecraft/preview':
      return receivePreview(state, message);
    case 'stagecraft/location':
      return { ...state, location: message.location };
    case 'stagecraft/inspected': // for whoever has asked, see inspections.ts
      return state;
  }
}

/** Whether the app in the preview made the request, not the reader: its ids count below zero. */
export const isFromApp = ({ request }: Exchange) => request.id < 0;

/** The exchanges with a new one in front. An app that asks every second does not push out what the reader has sent. */
export function withNewest(exchanges: readonly Exchange[], newest: Exchange): readonly Exchange[] {
  const kept = { app: 0, reader: 0 };
  return [newest, ...exchanges].filter(exchange => {
    const whose = isFromApp(exchange) ? 'app' : 'reader';
    kept[whose] += 1;
    return kept[whose] <= KEPT_EXCHANGES;
  });
}

function addLines(state: SessionState, more: readonly LogLine[], dropped = 0): SessionState {
  const lines = [...state.logs, ...more];
  const logs = lines.slice(-KEPT_LINES);
  return { ...state, logs, dropped: state.dropped + dropped + lines.length - logs.length };
}

/** Says in the logs whose lines come next; of two such remarks in a row the later one stands. */
function note(state: SessionState, message: string): SessionState {
  const logs = state.logs.at(-1)?.source === 'sandbox' ? state.logs.slice(0, -1) : state.logs;
  const line: LogLine = { at: Date.now(), level: 'info', source: 'sandbox', message };
  return addLines({ ...state, logs }, [line]);
}

function receiveLive(
  state: SessionState,
  message: Extract<FromHost, { type: 'stagecraft/live' }>,
): SessionState {
  if (message.state === 'starting') {
    return { ...note(state, 'The backend'), live: { state: 'starting' } };
  }
  if (message.state === 'running') {
    return { ...state, live: { state: 'running' }, routes: message.routes ?? [] };
  }
  if (!message.problem) return state;
  return { ...state, live: { state: 'failed', problem: message.problem } };
}

function receivePreview(
  state: SessionState,
  { state: next, problem }: Extract<FromHost, { type: 'stagecraft/preview' }>,
): SessionState {
  // Code that does not compile never reaches the frame, and the app before it stays. Other failures end that app.
  const stays = next === 'starting' || (next === 'failed' && problem?.kind === 'compile');
  const preview = {
    state: next,
    seen: next === 'running' || (state.preview.seen && stays),
    ...(problem ? { problem } : {}),
  };
  // Where a backend runs as well, its remark stands for both: their lines come mixed.
  const alone = next === 'starting' && state.live.state === 'off';
  return { ...(alone ? note(state, 'The app') : state), preview };
}

/** Statuses, state and the number of runs change together, so that nobody sees a half-decided run. */
function endRun(
  state: SessionState,
  problem: Extract<FromHost, { type: 'stagecraft/run-end' }>['problem'],
): SessionState {
  const checks = Object.fromEntries(
    Object.entries(state.checks).map(([name, check]) => [
      name,
      check.status === 'running' ? { status: 'todo' as const } : check,
    ]),
  );
  const statuses = Object.values(checks).map(check => check.status);
  if (problem) return { ...state, checks, state: 'error', problem, told: undefined };
  const runs = state.runs + 1; // decided runs alone count
  const passed = statuses.filter(status => status === 'passed').length;
  const told = { passed, aloud: !state.quietly || state.told?.passed !== passed };
  if (passed === statuses.length) return { ...state, checks, runs, told, state: 'passed' };
  if (statuses.includes('failed'))
    return counted({ ...state, checks, runs, told, state: 'failed' });
  return {
    ...state,
    checks,
    state: 'error',
    problem: {
      kind: 'runtime',
      title: 'Not all checks were run',
      message: 'Some checks were never reached, although nothing failed. Run them again.',
    },
  };
}
