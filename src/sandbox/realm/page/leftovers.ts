import { calledByLearner } from '../../compiler/learnerCode';

type Undo = () => void;

/** A function's `this` and arguments, for patches that only look on. */
type Call = (...args: never[]) => unknown;

/**
 * Remembers what learner code itself starts in a document: timers, animation frames, listeners on what outlives an app,
 * and elements that it makes. What the framework starts on behalf of it ends with the app, or is the framework's own and
 * must stay (React's scheduler, the one live region of react-aria).
 *
 * Install it before anything else takes the globals.
 *
 * @param isLearner whether the caller of a patched function is learner code
 */
export function trackLeftovers(
  target: Window & typeof globalThis,
  isLearner: () => boolean = calledByLearner,
) {
  const undo = new Map<unknown, Undo>();

  /** Things with a handle that ends them: `begin` gives it, `end` takes it. */
  function trackHandles(begin: keyof typeof globalThis, end: keyof typeof globalThis) {
    const [start, stop] = [target[begin] as Call, target[end] as Call];
    if (typeof start !== 'function') return;
    replace(target, begin, function started(this: unknown, ...args: never[]) {
      const handle = start.apply(target, args);
      if (isLearner())
        undo.set(`${end} ${String(handle)}`, () => stop.call(target, handle as never));
      return handle;
    });
    replace(target, end, function stopped(this: unknown, ...args: never[]) {
      undo.delete(`${end} ${String(args[0])}`);
      return stop.apply(target, args);
    });
  }
  trackHandles('setTimeout', 'clearTimeout');
  trackHandles('setInterval', 'clearInterval');
  trackHandles('requestAnimationFrame', 'cancelAnimationFrame');
  trackHandles('requestIdleCallback', 'cancelIdleCallback');

  const { addEventListener } = target.EventTarget.prototype;
  const { documentElement, body } = target.document;
  const endsWithItsApp = (on: unknown) =>
    on instanceof target.Element && on !== documentElement && on !== body;
  replace(
    target.EventTarget.prototype,
    'addEventListener',
    function listen(this: EventTarget | undefined, ...args: Parameters<typeof addEventListener>) {
      const on = this ?? target;
      addEventListener.apply(on, args);
      if (endsWithItsApp(on) || !isLearner()) return;
      const [type, listener, options] = args;
      undo.set({}, () => on.removeEventListener(type, listener, options));
    },
  );

  const documents = target.Document.prototype as { createElement: Call };
  const { createElement } = documents;
  replace(documents, 'createElement', function create(this: Document, ...args: never[]) {
    const element = createElement.apply(this, args) as Element;
    if (isLearner()) undo.set({}, () => element.remove());
    return element;
  });

  return {
    /** Ends and removes all of it. */
    clear(): void {
      for (const end of undo.values()) end();
      undo.clear();
    },
    /** Has something else ended at the next `clear`. */
    add(end: Undo): void {
      undo.set({}, end);
    },
  };
}

export type Leftovers = ReturnType<typeof trackLeftovers>;

function replace(target: object, name: string, value: unknown) {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
}
