import React, { forwardRef, useId, useMemo } from 'react';
import type { Certificate } from '../../../core/certificate';
import { digestOf } from '../../../core/digest';
import { Brand } from './Brand';
import { Foot } from './Foot';
import { fit, type Measure } from './layout';
import { color, COLUMN, LEFT, SEAL, SHEET, SHEET_FONT, SHEET_MONO } from './measures';
import { Rosette } from './Rosette';
import { dayOf, factsOf } from './words';

interface SheetProps {
  readonly certificate: Certificate;
  /** What one can do at the end of the pathway, as the course says. */
  readonly description: string;
  /** The address of the verify page. */
  readonly verifyAt: string;
  readonly measure: Measure;
  readonly className?: string | undefined;
}

/**
 * The certificate as one drawing, for the screen, paper and the PNG alike. It has attributes where a page would have
 * classes: the PNG is drawn from its markup alone.
 */
export const Sheet = forwardRef<SVGSVGElement, SheetProps>(function Sheet(
  { certificate, description, verifyAt, measure, className },
  ref,
) {
  const digest = useMemo(() => digestOf(certificate), [certificate]);
  const light = useId();
  const { holder, pathway, course, issuedAt } = certificate;
  const name = fit(
    holder,
    [
      [80, 1],
      [66, 1],
      [54, 1],
      [40, 2],
      [30, 3],
      [24, 4],
    ],
    { width: COLUMN + 20, weight: 300 },
    measure,
  );
  const title = fit(
    pathway.title,
    [
      [42, 1],
      [34, 1],
      [26, 2],
      [20, 3],
    ],
    { width: COLUMN, weight: 650 },
    measure,
  );
  const about = fit(
    description,
    [
      [20, 3],
      [17, 4],
      [14, 6],
    ],
    { width: COLUMN, weight: 400 },
    measure,
  );
  const address = fit(
    verifyAt,
    [
      [16, 1],
      [13, 1],
      [11, 2],
    ],
    { width: 400, weight: 500 },
    measure,
  );
  const more = name.lines.length - 1;
  const nameTop = more > 0 ? 326 - more * name.size * 1.12 : 318;
  const titleTop = 446;
  const aboutTop = titleTop + (title.lines.length - 1) * title.size * 1.15 + 40;
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      className={className}
      role="img"
      aria-label={`Certificate of ${holder} for the pathway ${pathway.title}, issued on ${dayOf(issuedAt)}`}
      fontFamily={SHEET_FONT}
      fontSize="17"
      fill={color('ink')}
    >
      <defs>
        <radialGradient id={light} gradientUnits="userSpaceOnUse" cx="300" cy="20" r="760">
          <stop offset="0" stopColor={color('glow')} stopOpacity="0.2" />
          <stop offset="1" stopColor={color('glow')} stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect data-ground="" width={SHEET.width} height={SHEET.height} fill={color('paper')} />
      <rect x="32" y="32" width="1124" height="776" fill={`url(#${light})`} />
      <g fill="none" stroke={color('gold')}>
        <rect x="32" y="32" width="1124" height="776" strokeWidth="1.6" />
        <rect x="40" y="40" width="1108" height="760" strokeWidth="0.6" />
      </g>

      <Brand />
      <text
        x={LEFT}
        y={nameTop - name.size * 0.72 - 33}
        fontSize="18"
        fontWeight="650"
        letterSpacing="4.6"
        fill={color('amber')}
      >
        CERTIFICATE
      </text>
      <text fontSize={name.size} fontWeight="300" letterSpacing={name.size > 50 ? -0.8 : 0}>
        {name.lines.map((line, index) => (
          <tspan key={index} x={LEFT - 2} y={nameTop + index * name.size * 1.12}>
            {line}
          </tspan>
        ))}
      </text>
      <rect x={LEFT} y="352" width="84" height="2.4" fill={color('gold')} />
      <text x={LEFT} y="398" fontSize="21" fill={color('muted')}>
        has completed the pathway
      </text>
      <text fontSize={title.size} fontWeight="650" letterSpacing="-0.4">
        {title.lines.map((line, index) => (
          <tspan key={index} x={LEFT} y={titleTop + index * title.size * 1.15}>
            {line}
          </tspan>
        ))}
      </text>
      <text fontSize={about.size} fill={color('muted')}>
        {about.lines.map((line, index) => (
          <tspan key={index} x={LEFT} y={aboutTop + index * about.size * 1.4}>
            {line}
          </tspan>
        ))}
      </text>

      {factsOf(certificate).map(({ count, label }, index) => {
        const x = LEFT + [0, 178, 440][index]!;
        return (
          <g key={label[0]}>
            <text x={x} y="612" fontSize="36" fontWeight="600">
              {count}
            </text>
            <text fontSize="16" fill={color('muted')}>
              {label.map((line, place) => (
                <tspan key={line} x={x} y={637 + place * 20}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}

      <Rosette digest={digest} {...SEAL} />
      <g textAnchor="middle">
        <text x={SEAL.x} y="532" fontSize="22" fontWeight="650">
          A proof that anyone can run again
        </text>
        <text fontSize="16.5" fill={color('muted')}>
          <tspan x={SEAL.x} y="562">
            The file behind this sheet holds every solution and
          </tspan>
          <tspan x={SEAL.x} y="584">
            answer. Open it here, and the code is run anew:
          </tspan>
        </text>
        <text
          fontSize={address.size}
          fontWeight="500"
          fill={color('amber')}
          fontFamily={SHEET_MONO}
        >
          {address.lines.map((line, index) => (
            <tspan key={index} x={SEAL.x} y={617 + index * address.size * 1.3}>
              {line}
            </tspan>
          ))}
        </text>
      </g>

      <Foot
        issued={dayOf(issuedAt)}
        course={`Stagecraft ${course.version}, Backstage ${course.backstage}`}
        digest={digest}
      />
    </svg>
  );
});
