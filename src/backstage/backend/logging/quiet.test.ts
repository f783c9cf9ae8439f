import { describe, expect, it } from 'vitest';
import type { LogLine } from '../types';
import { worthTelling } from './quiet';

const line = (given: Partial<LogLine>): LogLine => ({
  level: 'info',
  message: 'Something',
  fields: {},
  at: 0,
  ...given,
});
const request = (url: string) => line({ fields: { type: 'incomingRequest', url } });
const told = (given: LogLine) => worthTelling(given, new Set(['catalog']));

describe('what a reader is told', () => {
  it("is all that the reader's plugin says, and what Backstage's own say from info on", () => {
    expect(told(line({ plugin: 'todo', level: 'debug' }))).toBe(true);
    expect(told(line({ level: 'debug' }))).toBe(true);
    expect(told(line({ plugin: 'catalog' }))).toBe(true);
    expect(told(line({ plugin: 'catalog', level: 'error' }))).toBe(true);
    expect(told(line({ plugin: 'catalog', level: 'debug' }))).toBe(false);
  });

  it("is which requests the reader's plugin got, and not those to Backstage's own", () => {
    expect(told(request('/api/todo/todos?a=1'))).toBe(true);
    expect(told(request('/api/catalog-importer/x'))).toBe(true);
    expect(told(request('/somewhere'))).toBe(true);
    expect(told(request('/api/todo/.backstage/scheduler/v1/tasks'))).toBe(true);
    expect(told(request('/api/todo/.backstage/scheduler/v1/tasks?for=inspection'))).toBe(false);
    expect(told(request('/api/catalog/entities?filter=kind=api'))).toBe(false);
    expect(told(request('/api/catalog?x'))).toBe(false);
  });

  it('is not that the sandbox has the wrong address', () => {
    const message =
      "backend.baseUrl is set to a localhost URL and NODE_ENV is 'production'. This …";
    expect(told(line({ plugin: 'todo', level: 'warn', message }))).toBe(false);
    expect(told(line({ plugin: 'todo', level: 'warn' }))).toBe(true);
  });
});
