import React, { useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useRemembered } from '../parts/useRemembered';
import styles from './Divider.module.css';

const LEAST = 25;
const MOST = 75;
const STEP = 2;
const within = (percent: number) => Math.round(Math.min(MOST, Math.max(LEAST, percent)));

/**
 * Between code and result, where they stand side by side: drag it, or move it by arrow keys. Where it stands is
 * remembered; a double click, or Enter, brings it back to where it was at first.
 */
export default function Divider() {
  const [remembered, remember] = useRemembered('stagecraft.divider');
  const ref = useRef<HTMLDivElement>(null);
  const chosen = remembered ? within(Number(remembered) || 50) : undefined;

  useLayoutEffect(() => {
    const stage = ref.current?.parentElement;
    if (!stage) return;
    const set = (name: string, part: number | undefined) =>
      part === undefined
        ? stage.style.removeProperty(name)
        : stage.style.setProperty(name, `${part}fr`);
    set('--sc-code-part', chosen);
    set('--sc-side-part', chosen === undefined ? undefined : 100 - chosen);
  }, [chosen]);

  const stageBox = () => ref.current?.parentElement?.getBoundingClientRect();
  /** Also where the stylesheet has put it. */
  const now = () => {
    const code = ref.current?.parentElement?.firstElementChild?.getBoundingClientRect();
    const all = stageBox();
    return chosen ?? (code && all?.width ? within((100 * code.width) / all.width) : 50);
  };
  const forget = () => remember('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return forget();
    const to = {
      ArrowLeft: now() - STEP,
      ArrowRight: now() + STEP,
      Home: LEAST,
      End: MOST,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    remember(String(within(to)));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const all = stageBox();
    if (!all || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    remember(String(within((100 * (event.clientX - all.left)) / all.width)));
  };
  return (
    <div
      ref={ref}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the code"
      aria-valuenow={chosen ?? 50}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuetext={chosen === undefined ? 'as it was at first' : `${chosen} percent`}
      tabIndex={0}
      title="Drag, or use the arrow keys. A double click brings it back."
      className={styles.divider}
      onKeyDown={onKeyDown}
      onDoubleClick={forget}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
