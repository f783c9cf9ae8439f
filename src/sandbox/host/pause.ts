/**
 * Puts something off until nothing more comes for a while: a reader types, and each keystroke is an edit.
 *
 * @param ms how long nothing must come; with 0 nothing is put off
 */
export function createPause(ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | undefined;

  function cancel() {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  }

  return {
    after(then: () => void) {
      cancel();
      if (ms === 0) return then();
      waiting = then;
      timer = setTimeout(() => {
        cancel();
        then();
      }, ms);
    },
    /** Does now what waits. */
    flush() {
      const then = waiting;
      cancel();
      then?.();
    },
    cancel,
  };
}
