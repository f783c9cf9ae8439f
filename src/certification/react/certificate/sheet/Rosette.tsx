import React, { useId, useMemo } from 'react';
import { rosette } from './guilloche';

interface RosetteProps {
  /** What the rosette is drawn from. */
  readonly digest: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const AROUND = 'Read it · Run it · Verify it · '.repeat(3).trim().toUpperCase();

/** The seal: the stage in its light, within lines that no other certificate has. */
export function Rosette({ digest, x, y, radius }: RosetteProps) {
  const rings = useMemo(() => rosette(digest, radius), [digest, radius]);
  const outside = radius * 1.13;
  const around = useId();
  return (
    <g transform={`translate(${x} ${y})`}>
      <defs>
        <path
          id={around}
          d={`M0 ${outside}a${outside} ${outside} 0 0 1 0 ${-2 * outside}a${outside} ${outside} 0 0 1 0 ${2 * outside}Z`}
        />
      </defs>
      {rings.map(({ path, tone }, index) => (
        <path
          key={index}
          d={path}
          fill="none"
          stroke={`var(--sc-sheet-${tone})`}
          strokeWidth="0.7"
          opacity="0.85"
        />
      ))}
      <circle r={radius * 0.37} fill="var(--sc-sheet-stage)" />
      <g transform={`scale(${radius / 46}) translate(-16 -15.2)`}>
        <path d="M16 4.6 6.5 24h19z" fill="var(--sc-sheet-glow)" opacity=".28" />
        <path d="M16 4.6 10.6 24h10.8z" fill="var(--sc-sheet-glow)" opacity=".55" />
        <ellipse cx="16" cy="24" rx="9.5" ry="2.4" fill="var(--sc-sheet-glow)" />
        <rect x="12.9" y="3.6" width="6.2" height="3.1" rx="1.3" fill="var(--sc-sheet-lamp)" />
      </g>
      <text
        fontSize={radius * 0.078}
        fontWeight="600"
        fill="var(--sc-sheet-amber)"
        aria-hidden="true"
      >
        <textPath
          href={`#${around}`}
          textLength={2 * Math.PI * outside * 0.985}
          lengthAdjust="spacing"
        >
          {AROUND}
        </textPath>
      </text>
    </g>
  );
}
