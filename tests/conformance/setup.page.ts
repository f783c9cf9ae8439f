import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';

// Checks run as they would under `backstage-cli package test`. There, Testing Library 16.3 finds
// Jest's hooks among the globals and sets up the first two itself; Vitest has no such globals. The
// sandbox does the same for its checks frame (src/sandbox/checks).

// Vitest 4.1 leaves fetch and its kin, AbortSignal, structuredClone and TextEncoder to Node.js, but takes
// these from jsdom 29.1: classes of another realm, of which no Buffer is an instance.
Object.assign(globalThis, {
  Uint8Array: Object.getPrototypeOf(Buffer) as typeof Uint8Array,
  ArrayBuffer: Buffer.alloc(0).buffer.constructor as typeof ArrayBuffer,
});

const { jsdom } = globalThis as unknown as {
  jsdom: { window: { event?: Event }; virtualConsole: { removeAllListeners(event: string): void } };
};

// jsdom 29.1 can't parse the layers and nested rules in the CSS that @backstage/ui 0.18 brings along,
// and says so on stderr for each component. Uncaught errors reach Vitest by another way.
jsdom.virtualConsole.removeAllListeners('jsdomError');

// react-dom 18.3 in development mode writes `window.event` back while it calls a handler. A browser forgets
// that; the global that Vitest 4.1 makes of jsdom's keeps it, and React would take every later update for a
// part of that event: urgent, so that nothing may suspend.
Object.defineProperty(globalThis, 'event', {
  configurable: true,
  get: () => jsdom.window.event,
  set() {},
});

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

afterEach(() => {
  cleanup();
  removeForgottenStyles();
});

/**
 * @material-ui/styles 4.11 adds a style sheet while it renders, and React throws some renders away: those sheets stay for
 * good. Now that nothing is on the page, none of those made for one element (which have no text: JSS inserts their rules
 * one by one) is needed. jsdom would look through a thousand of them, for each element that a query asks about.
 */
function removeForgottenStyles(): void {
  for (const style of document.querySelectorAll('style[data-jss]')) {
    if (style.textContent.trim() === '') style.remove();
  }
}

// All variants share one page, and one Testing Library.
const config = getConfig();
afterAll(() => {
  configure(config);
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
