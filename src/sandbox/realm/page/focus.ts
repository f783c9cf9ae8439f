/** The methods that, among other things, move the focus to an element. `element` makes them leave it where it is. */
type Kept = 'showModal' | 'show' | 'showPopover';

/**
 * Keeps a document from taking the focus by itself, away from the code that the reader is typing: until the reader has
 * gone into it, nothing that a script does moves the focus.
 */
export function keepFocusOutside(target: Window & typeof globalThis): void {
  const { document } = target;
  for (const { prototype } of [target.HTMLElement, target.SVGElement]) {
    const native = prototype.focus;
    prototype.focus = function focus(options) {
      if (this.ownerDocument.hasFocus()) native.call(this, options);
    };
  }
  target.focus = () => {};

  // Chromium focuses a field whose text is selected.
  for (const { prototype } of [target.HTMLInputElement, target.HTMLTextAreaElement]) {
    const native = prototype.select;
    prototype.select = function select() {
      if (document.hasFocus()) native.call(this);
      else if (this.selectionStart !== null) this.setSelectionRange(0, this.value.length);
    };
  }

  // A click on a label, also one by a script, focuses its field. What is inert is clicked, and is not focused.
  const { prototype: element } = target.HTMLElement;
  const nativeClick = element.click;
  element.click = function click() {
    const field = this.closest('label')?.control;
    if (document.hasFocus() || !field || field === this || field.inert) {
      return nativeClick.call(this);
    }
    field.inert = true;
    try {
      nativeClick.call(this);
    } finally {
      field.inert = false;
    }
  };

  // What is inert is shown, and can't have the focus.
  const showInert = (prototype: HTMLElement, name: Kept) => {
    const native = (prototype as Partial<Record<Kept, (...args: unknown[]) => void>>)[name];
    if (!native) return;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: HTMLElement, ...args: unknown[]) {
        if (document.hasFocus() || this.inert) return native.apply(this, args);
        this.inert = true;
        try {
          native.apply(this, args);
        } finally {
          this.inert = false;
        }
      },
    });
  };
  showInert(target.HTMLDialogElement.prototype, 'showModal');
  showInert(target.HTMLDialogElement.prototype, 'show');
  showInert(target.HTMLElement.prototype, 'showPopover');

  // An invalid field is reported by a bubble at it, for which it gets the focus.
  for (const each of [
    target.HTMLFormElement,
    target.HTMLInputElement,
    target.HTMLSelectElement,
    target.HTMLTextAreaElement,
    target.HTMLButtonElement,
  ]) {
    const prototype = each.prototype as { checkValidity(): boolean; reportValidity(): boolean };
    const native = prototype.reportValidity;
    prototype.reportValidity = function reportValidity() {
      return document.hasFocus() ? native.call(this) : this.checkValidity();
    };
  }
}
