/**
 * Gives tests of React components what they have under `backstage-cli package test`. It runs before each test file.
 */
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

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

// With Jest, Testing Library 16.3 finds its hooks among the globals and sets up both itself; Vitest has none.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(cleanup);
