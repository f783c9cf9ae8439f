import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runWatched, type WatchedOptions } from './watched';

const run = (code: string, options: Partial<WatchedOptions> = {}) =>
  runWatched({
    command: [process.execPath, '-e', code],
    cwd: tmpdir(),
    env: {},
    input: 'the input',
    seconds: 20,
    memoryMb: 1024,
    ...options,
  });

describe('a watched process', () => {
  it('answers on a channel of its own, apart from what is printed', async () => {
    const code = `
const { readFileSync, writeSync } = require('fs');
console.log('printed');
console.error('complained');
writeSync(3, 'read ' + readFileSync(0, 'utf8'));`;
    expect(await run(code)).toEqual({
      ending: 'exited',
      answer: 'read the input',
      printed: 'printed\ncomplained\n',
    });
  });

  it('has the environment that it is given, and no more', async () => {
    const code = `require('fs').writeSync(3, Object.keys(process.env).join())`;
    expect((await run(code, { env: { ONE: '1' } })).answer).toBe('ONE');
  });

  it('is ended when its time is over', async () => {
    expect((await run('for (;;) {}', { seconds: 1 })).ending).toBe('time');
  });

  it('is ended with all that it started', async () => {
    // The second process holds the answer channel open for as long as it lives.
    const code = `
require('child_process')
  .spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: ['ignore', 'ignore', 'ignore', 3] })
  .unref();
require('fs').writeSync(3, 'began another');`;
    expect(await run(code)).toMatchObject({ ending: 'exited', answer: 'began another' });
  });

  it.runIf(process.platform === 'linux')('is ended when it takes too much memory', async () => {
    const code = `const all = []; setInterval(() => all.push(Buffer.alloc(2 ** 25, 1)), 5)`;
    expect((await run(code, { memoryMb: 300 })).ending).toBe('memory');
  });

  it('is ended when nobody wants its answer any more', async () => {
    const stop = new AbortController();
    const ended = run('setInterval(() => {}, 1000)', { signal: stop.signal });
    stop.abort();
    expect((await ended).ending).toBe('cancelled');
  });

  it('that can’t be started is an error', async () => {
    await expect(run('', { command: ['/nowhere/node'] })).rejects.toThrow(/ENOENT/);
  });
});
