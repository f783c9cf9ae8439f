import { expect, it, vi } from 'vitest';
import { rest } from './exercise.testing';
import { loadOnce } from './rest';

it('loads once, however often it is asked', async () => {
  const load = vi.fn(() => Promise.resolve({ default: rest }));
  const loadRest = loadOnce(load);
  expect(await Promise.all([loadRest(), loadRest()])).toEqual([rest, rest]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('tries again after a failure', async () => {
  const load = vi.fn(() => Promise.resolve(rest));
  load.mockRejectedValueOnce(new Error('offline'));
  const loadRest = loadOnce(load);
  await expect(loadRest()).rejects.toThrow('offline');
  expect(await loadRest()).toEqual(rest);
});
