import { expect, it } from 'vitest';
import { backendOf, setUpSandbox } from './sandbox.testing';

const { sandbox, hear, last, heard } = setUpSandbox();

it.each(['worker', 'preview', 'checks'] as const)(
  'logs of the %s carry the learner’s own frames and nothing of the framework’s',
  from => {
    sandbox().compile(backendOf('export function f() {\n  throw new Error();\n}'));
    const code = last('start').code['src/plugin.ts']!;
    const url = /sourceURL=(\S+)/.exec(code)![1]!;
    const at = code.split('\n').findIndex(text => text.includes('throw')) + 1;
    const line = { at: 0, level: 'error', source: 'console', message: 'm' } as const;
    const framework = 'Error: m\n    at g (packs/backend.js:1:1)';
    const stack = `${framework}\n    at f (${url}:${at}:9)`;
    const lines = [
      { ...line, stack },
      { ...line, stack: framework },
    ];
    hear({ type: 'logs', dropped: 4, lines }, from);
    hear({ type: 'uncaught', error: { name: 'TypeError', message: 'late', stack } }, from);
    const [first, uncaught] = heard('stagecraft/logs');
    expect(first?.dropped).toBe(4);
    expect(first?.lines.map(({ stack: shown }) => shown)).toEqual([
      expect.stringMatching(/^at f src\/plugin\.ts:2:\d+$/),
      undefined,
    ]);
    const said = { message: 'Uncaught TypeError: late', level: 'error' };
    expect(uncaught?.lines[0]).toMatchObject(said);
  },
);
