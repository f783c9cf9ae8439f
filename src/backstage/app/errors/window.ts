import type { ErrorReporter } from './reporter';

/**
 * Tells the reporter of errors and rejections that nobody handled.
 * @returns stops that
 */
export function watchWindow(reporter: ErrorReporter): () => void {
  const onError = (event: ErrorEvent) => {
    // The browser's word that it draws later, which breaks nothing.
    if (event.message.startsWith('ResizeObserver loop')) return;
    reporter.uncaught(event.error ?? new Error(event.message));
  };
  const onRejection = (event: PromiseRejectionEvent) => reporter.rejected(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}

/**
 * Runs `work` and remembers the listeners for unhandled rejections that it adds to the window: Backstage's error API
 * adds one that it never removes (plugin-app 0.5.3, UnhandledErrorForwarder), and with it keeps the app in memory.
 * @returns what `work` gave, and what removes those listeners
 */
export function trackRejectionListeners<T>(work: () => T): { result: T; remove: () => void } {
  const added: EventListenerOrEventListenerObject[] = [];
  const add = window.addEventListener.bind(window);
  const own = Object.getOwnPropertyDescriptor(window, 'addEventListener');
  const value: typeof window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (type === 'unhandledrejection') added.push(listener);
    add(type, listener, options);
  };
  Object.defineProperty(window, 'addEventListener', { value, configurable: true, writable: true });
  try {
    return {
      result: work(),
      remove: () => added.forEach(it => window.removeEventListener('unhandledrejection', it)),
    };
  } finally {
    if (own) Object.defineProperty(window, 'addEventListener', own);
    else Reflect.deleteProperty(window, 'addEventListener');
  }
}
