import { describe, expect, it } from 'vitest';
import { codeFrame } from './codeFrame';

const source = ['one', 'two', 'three', '\tfour = 4;', 'five', 'six'].join('\n');

describe('codeFrame', () => {
  it('shows two lines around the place, and a caret at the column', () => {
    expect(codeFrame(source, 3, 2)).toBe(
      ['  1 | one', '  2 | two', '> 3 | three', '    |  ^', '  4 | \tfour = 4;', '  5 | five'].join(
        '\n',
      ),
    );
  });

  it('stays inside the file', () => {
    expect(codeFrame('only', 1, 1)).toBe('> 1 | only\n    | ^');
    expect(codeFrame(source, 6, 4).split('\n').at(-1)).toBe('    |    ^');
  });

  it('keeps the caret below the column on a line with tabs', () => {
    expect(codeFrame(source, 4, 2)).toContain('> 4 | \tfour = 4;\n    | \t^');
  });

  it('aligns numbers of different widths', () => {
    const long = Array.from({ length: 11 }, (_, i) => `line ${i + 1}`).join('\n');
    expect(codeFrame(long, 10, 1)).toContain('   9 | line 9\n> 10 | line 10');
  });
});
