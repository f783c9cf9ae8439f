import { describe, expect, it, vi } from 'vitest';
import { fullStack, modulesOf, request, setUpSandbox } from './sandbox.testing';

const { sandbox, hear, kinds, last } = setUpSandbox({ typingPause: 250 });

const backend = (code: string) =>
  modulesOf({ entries: { backend: 'src/plugin.ts' } }, { 'src/plugin.ts': code });
const app = (code: string) => fullStack({ 'plugins/f/plugin.tsx': `export default '${code}';` });
const code = () => last('start').code['src/plugin.ts'];

describe('while a reader types', () => {
  it('a backend starts at once at first, and then when the typing stops', () => {
    sandbox().compile(backend('export const a = 1;'));
    sandbox().compile(backend('export const ab = 1;'));
    vi.advanceTimersByTime(249);
    sandbox().compile(backend('export const abc = 1;'));
    vi.advanceTimersByTime(249);
    expect(kinds()).toEqual(['start']);
    vi.advanceTimersByTime(1);
    expect(kinds()).toEqual(['start', 'start']);
    expect(code()).toContain('abc');
  });

  it('an app follows each edit', () => {
    for (const text of ['a', 'ab', 'abc']) sandbox().compile(app(text));
    expect(kinds('preview').filter(kind => kind === 'preview')).toHaveLength(3);
  });

  it('a request goes to the backend that the reader sees', () => {
    sandbox().compile(backend('export const a = 1;'));
    hear({ type: 'live', session: 1, state: 'running' });
    sandbox().compile(backend('export const b = 2;'));
    sandbox().request(request(1));
    expect(kinds()).toEqual(['start', 'start', 'request']);
    expect(code()).toContain('b = 2');
  });

  it('a run takes the place of the start that waits', () => {
    sandbox().compile(backend('export const a = 1;'));
    sandbox().compile(backend('export const b = 2;'));
    sandbox().startRun(1, undefined);
    vi.advanceTimersByTime(1000);
    expect(kinds()).toEqual(['start', 'checks']);
  });
});
