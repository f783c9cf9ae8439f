const relay = () => {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise<void>(resolve => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
};
const there = relay();
const back = relay();

/**
 * Resolves when the event loop has turned. Vitest goes from test to test by promises alone; between them others need a
 * turn: a request to cancel must get through, and the loop guard's budget, which lasts for a turn, must be a test's own.
 */
export async function turn(): Promise<void> {
  // In a browser the first message is a turn. Node.js hands out all messages of one port before it looks at the next
  // port; only when a port gets its second turn have all the others had theirs.
  await there();
  await back();
  await there();
}
