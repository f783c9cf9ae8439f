import { useEffect, useState, type CSSProperties, type RefObject } from 'react';

/**
 * Makes a frame as wide as a device, and scales it down where the stage is narrower: what the app lays out is the
 * device's width in any case.
 *
 * @param width in CSS pixels; without it, as wide as the stage
 */
export function deviceStyle(
  width: number | undefined,
  stage: { readonly width: number; readonly height: number } | undefined,
): CSSProperties {
  if (width === undefined || !stage || stage.width === 0) return {};
  const scale = Math.min(1, stage.width / width);
  return {
    width,
    height: stage.height / scale,
    left: (stage.width - width * scale) / 2,
    ...(scale < 1 ? { transform: `scale(${scale})` } : {}),
  };
}

/** The style of a frame on a stage: see {@link deviceStyle}. It follows the stage's size. */
export function useDevice(stage: RefObject<HTMLElement>, width: number | undefined): CSSProperties {
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    if (!stage.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, [stage]);
  return deviceStyle(width, size);
}
