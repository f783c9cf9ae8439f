import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrOf } from './qr';

/** What a camera sees: four pixels a module, and light around it. */
function photograph({ modules, path }: ReturnType<typeof qrOf>) {
  const scale = 4;
  const size = (modules + 8) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let place = 0; place < scale * scale; place += 1) {
      const x = (Number(column) + 4) * scale + (place % scale);
      const y = (Number(row) + 4) * scale + Math.floor(place / scale);
      pixels.set([0, 0, 0], (y * size + x) * 4);
    }
  }
  return { pixels, size };
}

it.each([20, 300, 620])('a camera reads a link of %i characters from the code', length => {
  const link = `https://example.org/stagecraft/progress/#move=${'1.aB_-9'.repeat(length)}`.slice(
    0,
    40 + length,
  );
  const { pixels, size } = photograph(qrOf(link));
  expect(jsQR(pixels, size, size)?.data).toBe(link);
});

it('a text that no code holds is refused', () => {
  expect(() => qrOf('x'.repeat(2954))).toThrow();
});
