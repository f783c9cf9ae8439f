import type { Session } from './session';

/**
 * Runs the checks whenever the files have changed and then rested for a while.
 *
 * @param pause in ms
 * @param isBusy whether this is no moment to run anything; then it waits for another pause
 * @returns ends it
 */
export function runOnPause(
  session: Pick<Session, 'getState' | 'subscribe' | 'runChecks' | 'hasSandbox'>,
  pause: number,
  isBusy: () => boolean,
): () => void {
  let { files } = session.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isBusy() || !session.hasSandbox()) rest();
      // Anything else is a run of these very files, or its result.
      else if (session.getState().state === 'idle') session.runChecks({ quietly: true });
    }, pause);
  };
  const unsubscribe = session.subscribe(() => {
    const now = session.getState().files;
    if (now === files) return;
    files = now;
    rest();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
