/** After a keystroke, and after the app has started or changed, its own call of `focus()` is not the reader's wish. */
const GUARD_MS = 2_000;

/**
 * Gives the focus back when the app in a frame takes it by itself, as a field with `autoFocus` does at each update: who
 * types goes on typing. Tab into the frame and a click in it are left alone. A parent page can't see a click in a frame;
 * but a mouse must enter the frame first, and that it sees.
 *
 * @param stage what the frame stands in
 * @returns `watch` guards the next two seconds; `end` lets go
 */
export function keepFocus(stage: HTMLElement) {
  let until = -Infinity;
  let from: Element | null = null;
  const watch = () => {
    if (stage.contains(document.activeElement)) return;
    from = document.activeElement;
    until = performance.now() + GUARD_MS;
  };
  const release = () => {
    until = -Infinity;
  };
  const onKey = (event: KeyboardEvent) => (event.key === 'Tab' ? release() : watch());
  const onBlur = () => {
    if (performance.now() > until || !stage.contains(document.activeElement)) return;
    if (from instanceof HTMLElement && from !== document.body) from.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement | null)?.blur();
  };
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('pointerdown', release, true);
  window.addEventListener('blur', onBlur);
  stage.addEventListener('pointerenter', release);
  return {
    watch,
    end() {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', release, true);
      window.removeEventListener('blur', onBlur);
      stage.removeEventListener('pointerenter', release);
    },
  };
}
