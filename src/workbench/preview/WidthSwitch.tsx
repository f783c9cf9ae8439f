import React, { useId } from 'react';
import styles from './Preview.module.css';

/** Widths of the stage, in CSS pixels; the full one is what there is. */
export const WIDTHS = { full: undefined, tablet: 768, phone: 390 } as const;
export type Width = keyof typeof WIDTHS;

const NAMES: Record<Width, { label: string; name: string }> = {
  full: { label: 'Full', name: 'Full width' },
  tablet: { label: 'Tablet', name: 'Tablet, 768 pixels' },
  phone: { label: 'Phone', name: 'Phone, 390 pixels' },
};

interface WidthSwitchProps {
  readonly width: Width;
  onChange(width: Width): void;
}

/** How wide a screen the app gets. */
export function WidthSwitch({ width, onChange }: WidthSwitchProps) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label="Width of the preview" className={styles.widths}>
      {(Object.keys(WIDTHS) as Width[]).map(key => (
        <label key={key} className={styles.width} title={NAMES[key].name}>
          <input
            type="radio"
            name={group}
            aria-label={NAMES[key].name}
            checked={key === width}
            onChange={() => onChange(key)}
          />
          {NAMES[key].label}
        </label>
      ))}
    </div>
  );
}
