import React from 'react';
import { color, LEFT, SHEET, SHEET_MONO } from './measures';
import { fingerprintLines } from './words';

/** When, on which course, and the fingerprint by which two files can be compared. */
export function Foot({
  issued,
  course,
  digest,
}: {
  readonly issued: string;
  readonly course: string;
  readonly digest: string;
}) {
  const [first, second] = fingerprintLines(digest);
  return (
    <g>
      <rect x={LEFT} y="686" width={SHEET.width - 2 * LEFT} height="0.8" fill={color('gold')} />
      <g fontSize="14" fill={color('muted')}>
        <text x={LEFT} y="712">
          Issued
        </text>
        <text x={LEFT + 210} y="712">
          Course
        </text>
        <text x={LEFT + 530} y="712">
          Fingerprint (SHA-256 of the certificate)
        </text>
        <text x={LEFT} y="781" fontSize="13">
          The name is the holder’s own word. Stagecraft is independent: not made, sponsored or
          endorsed by the Backstage project.
        </text>
      </g>
      <g fontSize="18" fontWeight="600">
        <text x={LEFT} y="736">
          {issued}
        </text>
        <text x={LEFT + 210} y="736">
          {course}
        </text>
      </g>
      <text fontSize="13.5" fontFamily={SHEET_MONO}>
        <tspan x={LEFT + 530} y="732">
          {first}
        </tspan>
        <tspan x={LEFT + 530} y="750">
          {second}
        </tspan>
      </text>
    </g>
  );
}
