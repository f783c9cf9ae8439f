import { describe, expect, it, vi } from 'vitest';
import { createGuard, LoopError } from './guard';
import { thrownBy } from './testing';

/** A guard on a clock and an event loop of our own. */
function guardWith(budgetMs = 1_500) {
  const clock = { time: 0 };
  let endTurn = () => {};
  const guard = createGuard({
    budgetMs,
    now: () => clock.time,
    onTurn: callback => (endTurn = callback),
  });
  const work = (ms: number, place = 'src/a.ts:1:1') => {
    clock.time += ms;
    guard.check(place);
  };
  return { clock, work, check: guard.check, turn: () => endTurn() };
}

describe('the loop guard', () => {
  it('lets loops run for their budget and no longer', () => {
    const { work } = guardWith(1_500);
    for (let i = 0; i < 150; i++) work(10);
    expect(() => {
      for (let i = 0; i < 10; i++) work(10);
    }).toThrow(LoopError);
  });

  it('says what happened, and where', () => {
    const { work } = guardWith();
    const error = thrownBy(() => {
      for (;;) work(100, 'src/lib/a:b.ts:12:7');
    }) as LoopError;
    expect(error.message).toBe(
      'This loop ran for more than 1.5 s without a pause and was stopped.',
    );
    expect(error.name).toBe('LoopError');
    expect(error.where).toEqual({ path: 'src/lib/a:b.ts', line: 12, column: 7 });
  });

  it('adds up what all loops of a turn take', () => {
    const { work } = guardWith();
    for (let i = 0; i < 14; i++) work(100, `src/a.ts:${i}:1`);
    expect(() => {
      for (let i = 0; i < 5; i++) work(100, `src/b.ts:${i}:1`);
    }).toThrow(LoopError);
  });

  it('throws at every further loop of the turn', () => {
    const { work, check } = guardWith();
    expect(() => {
      for (;;) work(100);
    }).toThrow(LoopError);
    for (let i = 0; i < 5; i++) expect(() => check('src/b.ts:1:1')).toThrow(LoopError);
  });

  it('begins anew when the event loop has turned', () => {
    const { work, turn } = guardWith();
    for (let turns = 0; turns < 20; turns++) {
      for (let i = 0; i < 10; i++) work(100);
      turn();
    }
    expect(() => {
      for (;;) work(100);
    }).toThrow(LoopError);
    turn();
    expect(() => work(100)).not.toThrow();
  });

  it('does not count long work of others between two harmless loops', () => {
    const { work } = guardWith();
    work(0);
    expect(() => work(5_000)).not.toThrow();
  });

  it('reads the clock seldom while rounds are quick', () => {
    let reads = 0;
    const { check } = createGuard({ now: () => (reads++, 0), onTurn: () => {} });
    for (let i = 0; i < 100_000; i++) check('src/a.ts:1:1');
    expect(reads).toBeLessThan(500);
  });

  it('stops in time when rounds become slow', () => {
    const { clock, work, check } = guardWith();
    for (let i = 0; i < 10_000; i++) check('src/a.ts:1:1');
    expect(() => {
      for (;;) work(2);
    }).toThrow(LoopError);
    expect(clock.time).toBeLessThan(2_500);
  });

  it('knows the real event loop, and fake timers can’t fool it', async () => {
    const nextTurn = () => new Promise<void>(resolve => native(resolve, 0));
    const native = setTimeout;
    const guard = createGuard({ budgetMs: 30 });
    const spin = (ms: number) => {
      const end = performance.now() + ms;
      const now = performance.now.bind(performance);
      while (now() < end) guard.check('src/a.ts:1:1');
    };
    const clock = performance.now.bind(performance);
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date', 'performance', 'queueMicrotask'] });
    try {
      const endless = () => {
        const end = clock() + 2_000;
        while (clock() < end) guard.check('src/a.ts:1:1');
      };
      expect(endless).toThrow(LoopError);
    } finally {
      vi.useRealTimers();
    }
    await nextTurn();
    await nextTurn();
    expect(() => spin(10)).not.toThrow();
  });
});
