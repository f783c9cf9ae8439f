const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/**
 * Resolves when the event loop has turned. Vitest goes from test to test by promises alone; between them others need a
 * turn: a request to cancel must get through, and the loop guard's budget, which lasts for a turn, must be a test's own.
 */
export function turn(): Promise<void> {
  return new Promise(resolve => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
