import type { CDPSession, Page } from '@playwright/test';

/** What a Worker keeps alive, in bytes. */
export interface Heap {
  /** Objects of JavaScript. */
  objects: number;
  /** What ArrayBuffers hold. V8's account leaves out the memory of WebAssembly, in which sql.js works. */
  buffers: number;
}

interface Usage {
  usedSize: number;
  backingStorageSize?: number;
}

/** Speaks with a target by messages in its parent's session: Playwright gives a CDP session to pages and frames alone. */
function talkTo(parent: CDPSession, sessionId: string) {
  let id = 0;
  return function send(method: string): Promise<unknown> {
    id += 1;
    const wanted = id;
    return new Promise((resolve, reject) => {
      parent.on('Target.receivedMessageFromTarget', function hear(event) {
        if (event.sessionId !== sessionId) return;
        const answer = JSON.parse(event.message) as {
          id?: number;
          result?: unknown;
          error?: { message: string };
        };
        if (answer.id !== wanted) return;
        parent.off('Target.receivedMessageFromTarget', hear);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      });
      const message = JSON.stringify({ id: wanted, method });
      parent.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  };
}

/**
 * Finds the sandbox's Worker, and gives a function that collects its garbage and weighs what is left.
 *
 * @throws if the page has no Worker
 */
export async function attachToWorker(page: Page): Promise<() => Promise<Heap>> {
  // The Worker belongs to the innermost frame, which a browser that isolates sandboxed frames gives a target of its own.
  const frame = page.frames().at(-1) ?? page.mainFrame();
  const session = await page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
  const found: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') found.push(sessionId);
  });
  // Resolves when all targets that are there have been told of.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const [sessionId] = found;
  if (sessionId === undefined) throw new Error('The sandbox has no Worker to weigh.');
  const send = talkTo(session, sessionId);
  return async () => {
    await send('HeapProfiler.collectGarbage');
    const usage = (await send('Runtime.getHeapUsage')) as Usage;
    return { objects: usage.usedSize, buffers: usage.backingStorageSize ?? 0 };
  };
}
