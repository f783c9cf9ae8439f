import { useEffect, useState } from 'react';

/**
 * False until the page has been painted and its own files have arrived: what is heavy waits for it, so that it takes
 * neither time nor bandwidth from what the reader sees first.
 */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let frame = 0;
    const paint = () => {
      // The first of two frames is yet to be drawn; when the second one comes, it has been.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => setPainted(true));
      });
    };
    if (document.readyState === 'complete') paint();
    else window.addEventListener('load', paint, { once: true });
    return () => {
      window.removeEventListener('load', paint);
      cancelAnimationFrame(frame);
    };
  }, []);
  return painted;
}
