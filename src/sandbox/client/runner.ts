import { createSandboxClient, type ProgramSettings } from '.';
import type { Files, Problem } from '../protocol/common';
import { hearOfRun, newCheckRun, type CheckRun } from './checkRun';

/** Where the sandbox's pages say nothing for so long, they are not there. */
const ANSWER_MS = 30_000;
/** After a page has hung: as long as its process lives, Chromium 156 gives it to the next frame (host/hangPause.ts). */
const AFTER_HANG_MS = 1_500;

export interface RunRequest {
  readonly files: Files;
  readonly settings: ProgramSettings;
  /** The names of the checks that decide. */
  readonly checks: readonly string[];
}

export interface RunOptions {
  /** Ends the run: its promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** The longest that the run may take, start of the sandbox included, in milliseconds. */
  readonly patienceMs: number;
  onProgress?(run: CheckRun): void;
}

export interface Runner {
  /**
   * Runs a program's checks. One run at a time.
   *
   * @returns the run as it ended. One that was stopped, or for which there is no sandbox, has a problem that says so
   * @throws (rejects) with the signal's reason when that aborts
   */
  run(request: RunRequest, options: RunOptions): Promise<CheckRun>;
}

/** For a run that was given up, with the check that was on. */
function late({ checks }: CheckRun, seconds: number): Problem {
  const on = Object.keys(checks).find(name => checks[name]?.status === 'running');
  const where = on === undefined ? '' : `This happened in “${on}”. `;
  return {
    kind: 'timeout',
    title: 'The checks took too long',
    message: `${where}They had not ended after ${seconds} s and were stopped.`,
  };
}

const unanswered: Problem = {
  kind: 'packs',
  title: 'The sandbox could not be loaded',
  message: 'Its page does not answer. Are you offline, or are the site’s files incomplete?',
};

/**
 * Runs checks without anything to see: each run gets a host page of its own, and takes it along when it ends, with every
 * realm in it and whatever was left running there.
 *
 * @param hostUrl the sandbox's host page, on this page's origin
 */
export function createRunner(hostUrl: string): Runner {
  let rest = Promise.resolve();

  async function run(request: RunRequest, options: RunOptions): Promise<CheckRun> {
    await rest;
    options.signal?.throwIfAborted();
    const ended = await runInFrame(hostUrl, request, options);
    if (ended.problem?.kind === 'stopped' || ended.problem?.kind === 'timeout') {
      rest = new Promise(resolve => setTimeout(resolve, AFTER_HANG_MS));
    }
    return ended;
  }
  return { run };
}

function runInFrame(
  hostUrl: string,
  { files, settings, checks }: RunRequest,
  { signal, patienceMs, onProgress }: RunOptions,
): Promise<CheckRun> {
  return new Promise((resolve, reject) => {
    const number = 1; // the only run of its page
    const frame = makeFrame(hostUrl, settings.profile);
    let state = newCheckRun(checks);
    const say = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
    const leave = () => {
      clearTimeout(answer);
      clearTimeout(deadline);
      client.stop();
      signal?.removeEventListener('abort', abort);
      frame.remove();
    };
    const end = (ended: CheckRun) => {
      leave();
      resolve(ended);
    };
    const stop = (problem: Problem) => end({ ...state, problem, ended: true });
    const abort = () => {
      leave();
      reject(signal?.reason as Error);
    };
    const answer = setTimeout(() => stop(unanswered), ANSWER_MS);
    const deadline = setTimeout(() => stop(late(state, patienceMs / 1000)), patienceMs);

    const client = createSandboxClient(
      {
        dispatch: message => say(message as object),
        listen(listener) {
          const hear = (event: MessageEvent<unknown>) => {
            if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
            if ((event.data as { type?: unknown } | null)?.type !== 'initialized') {
              return listener(event.data);
            }
            clearTimeout(answer);
            say({ type: 'register-frame', id: number });
            client.run(number, files, { ...settings, checksAlone: true });
          };
          addEventListener('message', hear);
          return () => removeEventListener('message', hear);
        },
      },
      message => {
        const next = hearOfRun(state, message, number);
        if (next === state) return;
        state = next;
        onProgress?.(state);
        if (state.ended) end(state);
      },
    );
    signal?.addEventListener('abort', abort, { once: true });
    document.body.append(frame);
  });
}

/** Our own host page: trusted, on this origin. Learner code runs in an opaque origin inside it. */
function makeFrame(hostUrl: string, profile: ProgramSettings['profile']): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  frame.title = 'Sandbox';
  frame.tabIndex = -1;
  frame.inert = true;
  frame.setAttribute('aria-hidden', 'true');
  // Behind the page and laid out like it: browsers stop frames that are not rendered, and checks ask where things are.
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    border: '0',
    opacity: '0',
    zIndex: '-1',
    pointerEvents: 'none',
  });
  const query = new URLSearchParams({ profile, only: 'checks' });
  frame.src = `${hostUrl}?${query}`;
  return frame;
}
