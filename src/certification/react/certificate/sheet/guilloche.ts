// A guilloche, as on banknotes: lines that wave around a ring. How often, how deep and how many is taken from a digest, so
// that every certificate has a rosette of its own, and the same one wherever it is drawn.

export interface RosetteRing {
  /** SVG path data around (0, 0). */
  readonly path: string;
  readonly tone: 'gold' | 'teal';
}

interface Ring {
  readonly radius: number;
  readonly depth: number;
  /** Waves around the ring. */
  readonly waves: number;
  /** Lines, each turned against the one before. */
  readonly lines: number;
  /** How much the depth itself waves, 0 to 1, and how often. */
  readonly swell: number;
  readonly swells: number;
  readonly turn: number;
}

/**
 * The rings of the rosette that belongs to a digest, from the inside outwards.
 *
 * @param digest hexadecimal, at least 24 digits
 * @param radius of the whole, in the units of the drawing
 */
export function rosette(digest: string, radius: number): RosetteRing[] {
  const byte = (index: number) => Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16);
  /** A whole number from `least` on, out of `count` of them. */
  const pick = (index: number, least: number, count: number) => least + (byte(index) % count);
  const turn = (index: number) => (byte(index) / 256) * 2 * Math.PI;
  const ring = (at: number, middle: number, depth: number, waves: number): Ring => ({
    radius: radius * middle,
    depth: radius * depth,
    waves,
    lines: pick(at, 5, 4),
    swell: pick(at + 1, 15, 40) / 100,
    swells: pick(at + 2, 3, 6),
    turn: turn(at + 3),
  });
  return [
    { path: pathOf(ring(0, 0.5, 0.1, pick(8, 8, 7))), tone: 'teal' },
    { path: pathOf(ring(4, 0.7, 0.11, pick(9, 12, 9))), tone: 'gold' },
    { path: pathOf(ring(10, 0.9, 0.09, pick(11, 18, 13))), tone: 'gold' },
  ];
}

function pathOf({ radius, depth, waves, lines, swell, swells, turn }: Ring): string {
  const steps = waves * 14;
  return Array.from({ length: lines }, (_, line) => {
    const shift = (line / lines) * 2 * Math.PI;
    const points = Array.from({ length: steps }, (_step, step) => {
      const angle = (step / steps) * 2 * Math.PI;
      const amplitude = depth * (1 - swell + swell * Math.cos(swells * angle + turn));
      const distance = radius + amplitude * Math.sin(waves * angle + shift + turn);
      return `${(distance * Math.cos(angle)).toFixed(1)} ${(distance * Math.sin(angle)).toFixed(1)}`;
    });
    return `M${points.join('L')}Z`;
  }).join('');
}
