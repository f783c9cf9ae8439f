import { useEffect } from 'react';

/** Milliseconds in which a page that was just opened may still change its height: styles, fonts and drawings come. */
const SETTLING = 2_000;
/** A reader who does any of these goes where they like. */
const OWN_WAY = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Keeps an element in view that the address names, while what stands above it still grows: Docusaurus goes there once, as
 * soon as the page is drawn.
 *
 * @param id of the element; undefined where it has none
 */
export function useArrival(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined || window.location.hash !== `#${id}`) return undefined;
    const element = document.getElementById(id);
    const observer = new ResizeObserver(() => element?.scrollIntoView());
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      OWN_WAY.forEach(kind => window.removeEventListener(kind, stop));
    };
    const timer = setTimeout(stop, SETTLING);
    OWN_WAY.forEach(kind => window.addEventListener(kind, stop, { passive: true }));
    observer.observe(document.body);
    return stop;
  }, [id]);
}
