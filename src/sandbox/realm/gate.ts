/** Holds back what comes while it is closed. */
export function createGate() {
  let waiting: Promise<void> | undefined;
  let open = () => {};
  return {
    /** Resolves as soon as the gate is open. */
    passed: async () => void (await waiting),
    close(): void {
      waiting ??= new Promise(resolve => (open = resolve));
    },
    open(): void {
      waiting = undefined;
      open();
    },
  };
}
