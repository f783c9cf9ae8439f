import React from 'react';
import { color, LEFT } from './measures';

/** The mark of the site, and its name. */
export function Brand() {
  return (
    <g>
      <g transform={`translate(${LEFT} 92) scale(1.25)`}>
        <rect width="32" height="32" rx="7" fill={color('stage')} />
        <path d="M16 4 6.5 25h19z" fill={color('glow')} opacity=".28" />
        <path d="M16 4 10.6 25h10.8z" fill={color('glow')} opacity=".55" />
        <ellipse cx="16" cy="25" rx="9.5" ry="2.6" fill={color('glow')} />
        <rect x="12.6" y="3" width="6.8" height="3.4" rx="1.4" fill={color('lamp')} />
      </g>
      <text x={LEFT + 54} y="121" fontSize="28" fontWeight="700" letterSpacing="-0.3">
        Stagecraft
      </text>
    </g>
  );
}
