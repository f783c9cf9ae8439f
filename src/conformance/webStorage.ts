/**
 * Options of Node.js for processes whose tests may have a page. From version 25 on, Node.js has a `localStorage` of its own,
 * `undefined` unless it is given a file; Vitest 4.1 takes it for a part of Node.js that a test needs, and leaves jsdom's out.
 * Node.js 20 knows no such option.
 */
const option = '--no-experimental-webstorage';
export const withoutWebStorage: readonly string[] = process.allowedNodeEnvironmentFlags.has(option)
  ? [option]
  : [];
