import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../sandbox/protocol/common';
import { filterLogs, speakers } from './logFilter';

const line = (message: string, more: Partial<LogLine> = {}): LogLine => ({
  at: 0,
  level: 'info',
  source: 'logger',
  message,
  ...more,
});
const remark = (message: string) => line(message, { source: 'sandbox' });
const LINES = [
  remark('The backend'),
  line('listening', { plugin: 'rootHttpRouter' }),
  line('added', { plugin: 'todo', fields: { id: 7, kind: 'Chore' } }),
  line('detail', { plugin: 'todo', level: 'debug' }),
  line('oh', { source: 'console', level: 'error', stack: 'at src/plugin.ts:3:1' }),
  remark('The checks'),
  line('careful', { level: 'warn' }),
  remark('The backend again'),
];
const ALL = { level: 'debug', text: '' } as const;
const shown = (filter: Parameters<typeof filterLogs>[1]) =>
  filterLogs(LINES, filter).map(({ message }) => message);

describe('filterLogs', () => {
  it('shows all from a level on', () => {
    expect(shown(ALL)).toHaveLength(LINES.length);
    expect(shown({ ...ALL, level: 'info' })).not.toContain('detail');
    expect(shown({ ...ALL, level: 'error' })).toEqual(['The backend', 'oh', 'The backend again']);
  });

  it('shows one speaker', () => {
    expect(speakers(LINES)).toEqual(['backend', 'console', 'rootHttpRouter', 'todo']);
    expect(shown({ ...ALL, who: 'todo' })).toEqual([
      'The backend',
      'added',
      'detail',
      'The backend again',
    ]);
    expect(shown({ ...ALL, who: 'backend' })).toEqual([
      'The checks',
      'careful',
      'The backend again',
    ]);
  });

  it.each([
    ['ADD', 'added'],
    ['chore', 'added'],
    ['plugin.ts:3', 'oh'],
  ])('finds %s in messages, fields and stacks', (text, found) => {
    expect(shown({ ...ALL, text })).toEqual(['The backend', found, 'The backend again']);
  });
});
