import { useEffect, useRef, type RefObject } from 'react';
import { RATINGS, type Rating } from '../../../progress/review';

interface Actions {
  /** Holds the options. */
  readonly fieldset: RefObject<HTMLFieldSetElement | null>;
  /** What Enter does where no button or link has the focus. */
  forward(): void;
  rate(rating: Rating): void;
  undo(): void;
}

const RATING_KEYS: Readonly<Record<string, Rating>> = {
  h: RATINGS.hard,
  g: RATINGS.good,
  e: RATINGS.easy,
};

/**
 * The keys of a session. They work while the focus is in the region, and nowhere else: single letters must not get in the
 * way of those who speak to their computer (WCAG 2.1.4).
 */
export function useShortcuts(region: RefObject<HTMLElement | null>, actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const element = region.current;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (press(event, latest.current)) event.preventDefault();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [region]);
}

/** @returns whether the key meant something */
function press(event: KeyboardEvent, { fieldset, forward, rate, undo }: Actions): boolean {
  const key = event.key.toLowerCase();
  if (key === 'enter') {
    // A key that is held down must not run through the questions.
    if (event.repeat) return true;
    if ((event.target as HTMLElement).closest('button, a')) return false;
    forward();
    return true;
  }
  if (key === 'u') undo();
  const rating = RATING_KEYS[key];
  if (rating) rate(rating);
  const option = /^[1-9]$/.test(key)
    ? fieldset.current?.querySelectorAll('input')[Number(key) - 1]
    : undefined;
  option?.focus();
  option?.click();
  return key === 'u' || Boolean(rating ?? option);
}
