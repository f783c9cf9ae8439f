import { FromRealm, type ToRealm } from '../protocol/realm';
import { styleFrame, type Look } from './look';

/** A ping goes out this often. */
const PING_MS = 500;
/**
 * A realm that leaves this many of them in a row without an answer is given up. Pages get more time: they draw and lay
 * out, evaluate packs when something is to run, and share a thread with each other.
 */
const MISSED_PINGS = { worker: 5, page: 16 };
/** So many more after a start with Backstage's own plugins: a slow machine evaluates their modules in one go. */
const MISSED_FOR_PLUGINS = 8;

/** What a page said before it left may still be under way when the next document is there. */
const LAST_WORDS_MS = 100;

export interface RealmOptions {
  /** Whether the script runs in a Worker inside the frame, or in the frame itself. */
  kind: 'worker' | 'page';
  look: Look;
  frameHtml: string;
  script: string;
  onMessage(message: FromRealm): void;
  /** Called once, when the realm can't be used any more for another reason than dispose(). */
  onDead(reason: DeathReason, message: string): void;
}

/** It does not answer; it could not be started; or it has navigated: another document, or none, is in its place. */
export type DeathReason = 'silent' | 'failed' | 'left';

export interface Realm {
  send(message: ToRealm, transfer?: Transferable[]): void;
  dispose(): void;
}

/**
 * Makes one realm: an opaque-origin frame, perhaps with a Worker in it, and a port straight to the code that runs there.
 * A Worker goes with its frame, so whatever learner code did to either is gone after dispose().
 */
export function createRealm(options: RealmOptions): Realm {
  const { kind, look, frameHtml, script, onMessage, onDead } = options;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  styleFrame(frame, look);
  const { port1: port, port2 } = new MessageChannel();
  let disposed = false;
  let booted = false;
  let loads = 0;
  let unanswered = 0;
  let n = 0;
  let heart: ReturnType<typeof setInterval> | undefined;

  const dispose = () => {
    disposed = true;
    clearInterval(heart);
    port.close();
    removeEventListener('message', onFrameMessage);
    frame.remove();
  };
  const die = (reason: DeathReason, message: string) => {
    if (disposed) return;
    dispose();
    onDead(reason, message);
  };

  const leave = (message: string) => void setTimeout(() => die('left', message), LAST_WORDS_MS);

  function onFrameMessage(event: MessageEvent<unknown>) {
    if (event.source !== frame.contentWindow) return;
    const message = event.data as { type?: unknown; message?: unknown } | null;
    if (message?.type === 'frame-ready' && !booted) {
      booted = true;
      frame.contentWindow?.postMessage({ type: 'boot', kind, script }, '*', [port2]);
    } else if (message?.type === 'frame-ready') {
      leave('It was loaded again.');
    } else if (message?.type === 'worker-failed') {
      die('failed', String(message.message));
    }
  }

  // Nothing can keep learner code from setting `location`. The policy refuses the address, and leaves an empty page,
  // which is loaded like any other.
  const onLoad = () => {
    loads += 1;
    if (loads > 1) leave('It went to another address.');
  };

  port.onmessage = event => {
    if (disposed) return; // a message may have been under way
    const parsed = FromRealm.safeParse(event.data);
    if (!parsed.success) return; // learner code can post anything; what doesn't parse was not said
    if (parsed.data.type === 'pong') {
      unanswered = Math.min(unanswered, 0);
      return;
    }
    if (parsed.data.type === 'ready') {
      if (heart !== undefined) return; // said once; learner code may say it again
      // Evaluating packs blocks the Worker for a while on a slow machine: the heart beats from here on.
      heart = setInterval(() => {
        if (unanswered >= MISSED_PINGS[kind]) {
          die('silent', `It did not answer for ${(PING_MS * MISSED_PINGS[kind]) / 1000} s.`);
          return;
        }
        unanswered += 1;
        port.postMessage({ type: 'ping', n: (n += 1) } satisfies ToRealm);
      }, PING_MS);
    }
    onMessage(parsed.data);
  };

  addEventListener('message', onFrameMessage);
  frame.addEventListener('load', onLoad);
  frame.srcdoc = frameHtml;
  document.body.append(frame);
  return {
    send(message, transfer = []) {
      if (message.type === 'start' && message.plugins.length > 0) unanswered = -MISSED_FOR_PLUGINS;
      port.postMessage(message, transfer);
    },
    dispose,
  };
}
