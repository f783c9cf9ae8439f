import type { Frame } from '@playwright/test';

/**
 * Gives a function that collects a frame's garbage and says what its process then keeps alive: objects of JavaScript and
 * array buffers, in bytes. Frames that the browser isolates have a heap of their own.
 */
export async function attachToFrame(frame: Frame): Promise<() => Promise<number>> {
  const page = frame.page();
  const session = await page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  };
}
