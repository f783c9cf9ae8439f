import { expect, it } from 'vitest';
import { createProgress } from './progress';
import { createBus } from './tabs.testing';

it('what is done in one millisecond keeps its order', async () => {
  const progress = createProgress({ channel: createBus()(), now: () => 1_000 });
  const ids = Array.from({ length: 20 }, (_, index) => `lesson-${index}`);
  for (const id of ids) await progress.add('read', id, {});
  expect(progress.records().map(record => record.id)).toEqual(ids);
  progress.close();
});
