import { expect, it } from 'vitest';
import { parseHeaders } from './headers';

it.each<[string, [string, string][]]>([
  ['', []],
  ['\n  \n', []],
  ['accept: application/json', [['accept', 'application/json']]],
  [
    '  X-A :  b  \r\nx-c:',
    [
      ['X-A', 'b'],
      ['x-c', ''],
    ],
  ],
  ['referer: http://localhost:3000', [['referer', 'http://localhost:3000']]],
  [
    'a: 1\na: 2',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
])('reads %j', (text, headers) => expect(parseHeaders(text)).toEqual({ headers }));

it.each([
  ['accept', 1, 'accept'],
  ['a: b\n\n: value', 3, ': value'],
  ['two words: x', 1, 'two words: x'],
  ['naïve: x', 1, 'naïve: x'],
])('says which line of %j is wrong', (text, line, reads) => {
  expect(parseHeaders(text)).toEqual({
    complaint: `Header line ${line} should read “name: value”; it reads “${reads}”.`,
  });
});

it('says which value can’t be sent', () => {
  expect(parseHeaders('a: b\nauthor: 渡辺')).toEqual({
    complaint: 'Header line 2 has a character that no header can hold: “渡”.',
  });
});
