import { describe, expect, it } from 'vitest';
import type { LogLine } from '../types';
import { createRootLogger } from './rootLogger';

function logged(work: (logger: ReturnType<typeof createRootLogger>) => void): LogLine {
  const lines: LogLine[] = [];
  work(createRootLogger(line => lines.push(line)));
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

describe('createRootLogger', () => {
  it('tells level, message and fields, and when', () => {
    const before = Date.now();
    const line = logged(logger => logger.warn('careful', { n: 1 }));
    expect(line).toEqual({
      at: expect.any(Number),
      level: 'warn',
      message: 'careful',
      fields: { n: 1 },
    });
    expect(line.at).toBeGreaterThanOrEqual(before);
  });

  it("gives a child's fields to its lines; the plugin's id stands apart", () => {
    const line = logged(logger =>
      logger.child({ plugin: 'todo', task: 'a' }).child({ task: 'b' }).info('x'),
    );
    expect(line).toMatchObject({ plugin: 'todo', fields: { task: 'b' } });
  });

  it('keeps an error, given directly or in a field, with its stack', () => {
    const error = new RangeError('too far');
    const expected = {
      name: 'RangeError',
      message: 'too far',
      stack: expect.stringContaining('rootLogger.test'),
    };
    expect(logged(logger => logger.error('failed', error))).toMatchObject({
      message: 'failed',
      fields: {},
      error: expected,
    });
    expect(logged(logger => logger.error('failed', { cause: error } as never))).toMatchObject({
      error: expected,
      fields: { cause: { name: 'RangeError', message: 'too far' } },
    });
    expect(logged(logger => logger.error(error as never))).toMatchObject({
      message: 'too far',
      error: expected,
    });
  });

  it('takes a message that is no text', () => {
    expect(logged(logger => logger.info({ a: 1 } as never)).message).toBe('{"a":1}');
    expect(logged(logger => logger.info(undefined as never)).message).toBe('"[undefined]"');
  });

  it('makes circular fields safe', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const { fields } = logged(logger => logger.info('x', circle as never));
    expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
  });
});
