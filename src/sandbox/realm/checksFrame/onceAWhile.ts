const SAME_MS = 100;

/**
 * Tells of an error once, not for each time that it is seen: React's development build shows an error at render to the
 * window for each of its tries, each time as another object.
 */
export function onceAWhile(tell: (thrown: unknown) => void): (thrown: unknown) => void {
  let last: { text: string; at: number } | undefined;
  return thrown => {
    const text = String(thrown);
    const at = performance.now();
    const isSame = last?.text === text && at - last.at < SAME_MS;
    last = { text, at };
    if (!isSame) tell(thrown);
  };
}
