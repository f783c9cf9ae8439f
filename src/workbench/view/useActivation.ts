import { useCallback, useEffect, useState, type RefObject } from 'react';

/** How near the exercise must come to the screen before its sandbox is loaded. */
const NEAR = '400px 0px';

const savesData = () =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Whether the exercise has been neared or touched. Until then nothing of the editor, of Sandpack or of the packs is
 * loaded. A reader who asks to save data loads them by touch alone.
 */
export function useActivation(
  ref: RefObject<HTMLElement>,
): [active: boolean, activate: () => void] {
  const [active, setActive] = useState(false);
  const activate = useCallback(() => setActive(true), []);
  useEffect(() => {
    const element = ref.current;
    if (active || !element || savesData()) return undefined;
    const observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && setActive(true),
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [active, ref]);
  return [active, activate];
}
