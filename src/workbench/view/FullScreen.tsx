import React, { useEffect, useRef, useState } from 'react';
import buttons from '../parts/buttons.module.css';

/** Gives the exercise the whole screen, where the browser can; Escape gives it back, says the browser itself. */
export default function FullScreen() {
  const ref = useRef<HTMLButtonElement>(null);
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement?.contains(ref.current) ?? false);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => {
    const done = full
      ? document.exitFullscreen()
      : ref.current?.closest('section')?.requestFullscreen();
    done?.catch(() => undefined); // the browser refuses, and says why itself
  };
  return (
    <button ref={ref} type="button" className={buttons.ghost} aria-pressed={full} onClick={toggle}>
      Full screen
    </button>
  );
}
