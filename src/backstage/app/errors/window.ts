import type { ErrorReporter } from './reporter';

/**
 * Tells the reporter of errors and rejections that nobody handled.
 * @returns stops that
 */
export function watchWindow(reporter: ErrorReporter): () => void {
  const react = watchReact();
  const onError = ({ error, message }: ErrorEvent) => {
    // The browser's word that it draws later, which breaks nothing.
    if (message.startsWith('ResizeObserver loop')) return;
    if (!react.isAtWork()) reporter.uncaught('event', error ?? new Error(message));
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => reporter.uncaught('rejection', reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    react.restore();
  };
}

/**
 * React's development build calls components and handlers from a listener on an element of its own, so that the browser
 * shows their errors to the window, and then has them itself: it gives them to a boundary, or throws them once more
 * (react-dom 18.3, invokeGuardedCallbackDev). Only then do they count. The element is a `<react>`; there is no other
 * unknown element.
 */
function watchReact(): { isAtWork(): boolean; restore(): void } {
  let depth = 0;
  const { prototype } = HTMLUnknownElement;
  const dispatch = prototype.dispatchEvent;
  Object.defineProperty(prototype, 'dispatchEvent', {
    configurable: true,
    value(this: HTMLElement, event: Event) {
      depth++;
      try {
        return dispatch.call(this, event);
      } finally {
        depth--;
      }
    },
  });
  return {
    isAtWork: () => depth > 0,
    restore: () => Reflect.deleteProperty(prototype, 'dispatchEvent'),
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
