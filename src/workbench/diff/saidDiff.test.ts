import { describe, expect, it } from 'vitest';
import { readDiff } from './saidDiff';

const shown = (text: string) =>
  readDiff(text).map(({ side, parts }) => {
    const marked = parts.map((part, index) => (index % 2 === 1 && part ? `[${part}]` : part));
    return `${{ expected: '-', received: '+', same: ' ' }[side]}${marked.join('')}`;
  });

describe('a comparison as Vitest says it', () => {
  it.each<[string, string, string[]]>([
    [
      'of objects: the lines that differ stand out among the rest',
      '- Expected\n+ Received\n\n  {\n    "id": 1,\n-   "title": "Milk",\n+   "title": "Silk",\n  }',
      [' {', '   "id": 1,', '-  "title": "[M]ilk",', '+  "title": "[S]ilk",', ' }'],
    ],
    ['of short values', 'Expected: "info"\nReceived: "warn"', ['-"[info]"', '+"[warn]"']],
    [
      'of values on lines of their own',
      '- Expected:\n{\n  "a": 1,\n}\n\n+ Received:\nundefined',
      ['-{', '-  "a": 1,', '-}', '+undefined'],
    ],
    [
      'of lines that are there on one side alone',
      '- Expected\n+ Received\n\n  [\n+   1,\n  ]',
      [' [', '+  1,', ' ]'],
    ],
    ['of nothing', '', []],
  ])('%s', (_, text, lines) => expect(shown(text)).toEqual(lines));
});
