/** What can have the focus: HTML, section 6.6.2, as far as tests meet it. */
const FOCUSABLE = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled, [type="hidden"])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  'iframe',
  '[tabindex]',
  '[contenteditable]:not([contenteditable="false"])',
].join();

type Focusable = HTMLElement | SVGElement;

/**
 * Gives a document a focus of its own. In a browser, a frame that focuses an element takes the focus from the page
 * around it, where the reader is typing; and in a document without the focus no focus events come. So tests get what
 * jsdom would give them: `focus()` and `blur()` change `document.activeElement` and dispatch the events, and the document
 * counts as focused and visible.
 */
export function simulateFocus(target: Window & typeof globalThis): void {
  const { document } = target;
  let active: Focusable | undefined;
  const current = () => (active?.isConnected ? active : undefined);

  function tell(element: Focusable | undefined, types: string[], relatedTarget?: Focusable) {
    for (const type of types) {
      const bubbles = type.startsWith('focus') && type !== 'focus';
      element?.dispatchEvent(
        new target.FocusEvent(type, {
          bubbles,
          composed: true,
          relatedTarget: relatedTarget ?? null,
        }),
      );
    }
  }

  function move(to: Focusable | undefined) {
    const from = current();
    if (from === to) return;
    active = to;
    tell(from, ['blur', 'focusout'], to);
    if (active === to) tell(to, ['focus', 'focusin'], from); // a handler may have moved it on
  }

  for (const { prototype } of [target.HTMLElement, target.SVGElement]) {
    Object.assign(prototype, {
      focus(this: Focusable) {
        if (this.isConnected && this.matches(FOCUSABLE)) move(this);
      },
      blur(this: Focusable) {
        if (current() === this) move(undefined);
      },
    });
  }
  Object.defineProperties(document, {
    activeElement: { configurable: true, get: (): Element => current() ?? document.body },
    visibilityState: { configurable: true, get: () => 'visible' },
    hidden: { configurable: true, get: () => false },
  });
  document.hasFocus = () => true;
  target.focus = () => {};
}
