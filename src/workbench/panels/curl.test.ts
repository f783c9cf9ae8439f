import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord, toCurl } from './curl';

/** What a shell makes of a command line: its words, by the shell itself. */
function wordsOf(command: string): string[] {
  const script = `set -f; set -- ${command}; for word; do printf '%s\\0' "$word"; done`;
  const out = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

/** Any text that a command line can hold: a word ends at a NUL. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map(given => given.replaceAll('\0', ''));
const nasty = fc.constantFrom(
  "'",
  "''",
  '"$(rm -rf /)"',
  '`id`',
  '\\',
  '\\\n',
  '!!',
  '~',
  '*',
  '{a,b}',
  '$HOME',
  '# no',
  ';&|<>',
  '-H',
  '\t\r\n',
  '',
  'ä€🙂',
);

describe('shellWord', () => {
  it('comes out of a shell as it went in', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, nasty), { minLength: 1, maxLength: 40 }), words => {
        expect(wordsOf(words.map(shellWord).join(' '))).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a plain word as it is', () => {
    expect(shellWord('http://localhost:7007/api/todo/todos')).toBe(
      'http://localhost:7007/api/todo/todos',
    );
    expect(shellWord("it's")).toBe(`'it'\\''s'`);
    expect(shellWord('')).toBe("''");
    expect(shellWord('-x')).toBe("'-x'");
  });
});

describe('toCurl', () => {
  it('is a command that a person can read', () => {
    const command = toCurl({
      method: 'POST',
      path: '/api/todo/todos?a=1&b=2',
      headers: [
        ['content-type', 'application/json'],
        ['x-empty', ''],
      ],
      body: '{"title":"it\'s"}',
    });
    expect(command).toBe(
      [
        "curl -X POST 'http://localhost:7007/api/todo/todos?a=1&b=2' \\",
        "  -H 'content-type: application/json' \\",
        "  -H 'x-empty;' \\",
        `  --data-raw '{"title":"it'\\''s"}'`,
      ].join('\n'),
    );
    expect(wordsOf(command)).toEqual([
      'curl',
      '-X',
      'POST',
      'http://localhost:7007/api/todo/todos?a=1&b=2',
      '-H',
      'content-type: application/json',
      '-H',
      'x-empty;',
      '--data-raw',
      `{"title":"it's"}`,
    ]);
  });

  it('needs no method for a GET, and says HEAD as curl wants it', () => {
    expect(toCurl({ method: 'GET', path: '/api', headers: [] })).toBe(
      'curl http://localhost:7007/api',
    );
    expect(toCurl({ method: 'HEAD', path: '/api', headers: [] })).toBe(
      'curl --head http://localhost:7007/api',
    );
  });

  it('gives curl every header and the body, whatever is in them', () => {
    fc.assert(
      fc.property(text, text, (value, body) => {
        const words = wordsOf(
          toCurl({ method: 'PUT', path: '/x', headers: [['a', value || 'b']], body }),
        );
        expect(words.slice(-4)).toEqual(['-H', `a: ${value || 'b'}`, '--data-raw', body]);
      }),
      { numRuns: 60 },
    );
  });
});
