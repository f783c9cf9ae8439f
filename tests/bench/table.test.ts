import { describe, expect, it } from 'vitest';
import { atMost, shown } from './row';
import { table } from './table';

describe('the table of measurements', () => {
  it('says of each row what was measured, what is allowed, and whether that was kept', () => {
    const rows = [
      atMost('packs', 412.3456, 600, 'KB'),
      atMost('first run', 1.62, 1.5, 's'),
      atMost('exactly at the limit', 150, 150, 'ms'),
      shown('only shown', 3.42, '×'),
    ];
    expect(table(rows).split('\n')).toEqual([
      '   what                  measured  at most   used',
      '─────────────────────────────────────────────────',
      '✓  packs                   412 KB   600 KB   69 %',
      '✗  first run               1.62 s   1.50 s  108 %',
      '✓  exactly at the limit    150 ms   150 ms  100 %',
      '·  only shown              3.42 ×        –',
    ]);
  });

  it('does not take what could not be measured for a budget kept', () => {
    expect(atMost('packs', NaN, 600, 'KB').ok).toBe(false);
  });
});
