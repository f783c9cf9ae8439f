/**
 * Keeps a document from taking the focus by itself, away from the code that the reader is typing: until the reader has
 * gone into it, `focus()` does nothing.
 */
export function keepFocusOutside(target: Window & typeof globalThis): void {
  for (const { prototype } of [target.HTMLElement, target.SVGElement]) {
    const native = prototype.focus;
    prototype.focus = function focus(options) {
      if (this.ownerDocument.hasFocus()) native.call(this, options);
    };
  }
  target.focus = () => {};
}
