import { useEffect, useState } from 'react';
import type { Measure } from './layout';
import { SHEET_FONT } from './measures';

const WEIGHTS = [300, 400, 500, 600, 650, 700];

/**
 * Measures text in the sheet's font; undefined until that font is there, for these texts. A font that can't be had is
 * measured as what the browser shows in its place.
 */
export function useMeasure(texts: string): Measure | undefined {
  const [measure, setMeasure] = useState<Measure>();
  useEffect(() => {
    let left = false;
    const loads = WEIGHTS.map(weight => document.fonts.load(`${weight} 20px ${SHEET_FONT}`, texts));
    void Promise.allSettled([...loads, document.fonts.load(`500 16px 'JetBrains Mono'`)]).then(
      () => {
        if (!left) setMeasure(() => createMeasure());
      },
    );
    return () => {
      left = true;
    };
  }, [texts]);
  return measure;
}

function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    // Without a canvas: a guess on the safe side.
    if (!context) return text.length * size * 0.62;
    context.font = `${weight} ${size}px ${SHEET_FONT}`;
    return context.measureText(text).width;
  };
}
