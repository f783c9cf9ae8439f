import { useCallback, useEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { partAt, place } from './place';

/** How long a pointer rests on a word before it counts as asked for, and may be away before it counts as gone; in ms. */
const REST = 120;
const AWAY = 280;

/** Closes the one that is open on the page. */
let closeOther: (() => void) | undefined;

/**
 * A popover that belongs to a word: it opens when a pointer rests on the word, when the word is focused by keyboard, and
 * when it is clicked or tapped, which also pins it. It closes on Escape, on a press elsewhere, when the focus goes on, be
 * it into a frame, and, unless pinned, when the pointer leaves word and popover.
 *
 * @returns whether it is open, and what its three elements need; `root` holds the other two
 */
export function usePopover() {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const pinned = useRef(false);
  const pointerY = useRef<number>();
  /** The reader has closed it: a focus that only comes back, as from a frame that took it, doesn't open it again. */
  const dismissed = useRef(false);

  const set = useCallback((value: boolean, after = 0) => {
    clearTimeout(timer.current);
    if (after > 0) {
      timer.current = setTimeout(() => setOpen(value), after);
      return;
    }
    if (!value) pinned.current = false;
    setOpen(value);
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return undefined;
    const shown = box.current;
    const close = () => set(false);
    const toPlace = () => move(word.current, shown, pointerY.current);
    const onKey = ({ key }: globalThis.KeyboardEvent) => {
      if (key !== 'Escape') return;
      dismissed.current = true;
      close();
      if (shown?.contains(document.activeElement)) word.current?.focus();
    };
    const onPress = ({ target }: globalThis.PointerEvent) => {
      if (!(target instanceof Node && root.current?.contains(target))) close();
    };
    // A press in a frame is not heard here, nor is Escape once the focus is there.
    const onLeave = () => {
      if (document.activeElement instanceof HTMLIFrameElement) close();
    };
    closeOther?.();
    closeOther = close;
    shown?.showPopover?.();
    toPlace();
    window.addEventListener('resize', toPlace);
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    window.addEventListener('blur', onLeave);
    return () => {
      if (closeOther === close) closeOther = undefined;
      shown?.hidePopover?.();
      window.removeEventListener('resize', toPlace);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
      window.removeEventListener('blur', onLeave);
    };
  }, [open, set]);

  /** By keyboard. */
  const arrive = () => {
    dismissed.current = false;
    pointerY.current = undefined;
    set(true);
  };
  const press = () => {
    const wasPinned = pinned.current;
    set(!wasPinned);
    pinned.current = !wasPinned;
    dismissed.current = wasPinned;
  };
  return {
    open,
    root: {
      ref: root,
      onPointerEnter({ pointerType }: PointerEvent) {
        if (pointerType !== 'touch') set(true, open ? 0 : REST);
      },
      onPointerLeave({ pointerType }: PointerEvent) {
        const held = pinned.current || root.current?.querySelector(':focus-visible');
        if (pointerType !== 'touch' && !held) set(false, AWAY);
      },
      onBlur({ relatedTarget }: FocusEvent) {
        if (!relatedTarget || root.current?.contains(relatedTarget)) return;
        dismissed.current = relatedTarget instanceof HTMLIFrameElement && dismissed.current;
        set(false);
      },
    },
    word: {
      ref: word,
      onPointerMove({ clientY }: PointerEvent) {
        if (!open) pointerY.current = clientY;
      },
      onFocus({ currentTarget }: FocusEvent) {
        if (!dismissed.current && currentTarget.matches(':focus-visible')) arrive();
      },
      onKeyUp({ key }: KeyboardEvent) {
        if (key === 'Tab') arrive();
      },
      onClick({ clientY, detail }: MouseEvent) {
        pointerY.current = detail === 0 ? undefined : clientY;
        press();
      },
      onKeyDown(event: KeyboardEvent) {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        press();
      },
    },
    box: { ref: box },
  };
}

/** It stands above the page, and scrolls with it. */
function move(word: HTMLElement | null, box: HTMLElement | null, y: number | undefined): void {
  const part = word && partAt([...word.getClientRects()], y);
  if (!part || !box) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { left, top } = place(part, box.getBoundingClientRect(), { width, height });
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}
