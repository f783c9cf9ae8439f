import { forwardRef, type CSSProperties, type HTMLAttributes, type ReactNode } from 'react';

/*
 * Stands in for `motion/react` (40 KB brotli), of which plugin-app 0.5 uses one animated element for its toasts: it moves
 * by CSS, and nothing is animated on its way in or out.
 */

interface Target {
  opacity?: number;
  x?: number;
  y?: number;
  scale?: number;
  height?: number;
  zIndex?: number;
}

interface MotionProps extends HTMLAttributes<HTMLDivElement> {
  animate?: Target;
  initial?: unknown;
  exit?: unknown;
  transition?: unknown;
  onAnimationComplete?: unknown;
}

const cssOf = ({ x = 0, y = 0, scale = 1, ...rest }: Target): CSSProperties => ({
  ...rest,
  transform: `translate(${x}px, ${y}px) scale(${scale})`,
  transition: 'transform 200ms, height 200ms',
});

const div = forwardRef<HTMLDivElement, MotionProps>(function MotionDiv(
  { animate = {}, initial: _i, exit: _e, transition: _t, onAnimationComplete: _c, style, ...rest },
  ref,
) {
  return <div ref={ref} style={{ ...style, ...cssOf(animate) }} {...rest} />;
});

export const motion = { div };

/** Keeps nothing that is gone. */
export const AnimatePresence = ({ children }: { children: ReactNode }) => <>{children}</>;
