import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cardCache } from './cached';
import { wrapped } from './card';
import { cardPainter } from './draw';
import { cardOf, readHead } from './page';
import { cardPath } from './path';

const card = { over: 'Plugins 101 · 26 min', title: 'Serving HTTP', about: 'Routes of your own.' };
const drawCard = cardPainter(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  ),
);
const folder = mkdtempSync(path.join(os.tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a card', () => {
  it('is a PNG of 1200 by 630, the same bytes each time, and another one for another title', () => {
    const png = drawCard(card);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(drawCard(card).equals(png)).toBe(true);
    expect(drawCard({ ...card, title: 'Another one' }).equals(png)).toBe(false);
  });

  it('is drawn once, until its words or its look change, and forgotten when no page has it', () => {
    const draw = vi.fn(() => Buffer.from('drawn'));
    for (const look of ['a', 'a', 'b']) cardCache(folder, look).png(card, draw);
    expect(draw).toHaveBeenCalledTimes(2);
    const cache = cardCache(folder, 'b');
    cache.png({ ...card, title: 'New' }, draw);
    cache.png(card, draw);
    expect(draw).toHaveBeenCalledTimes(3);
    cache.prune();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(existsSync(folder)).toBe(true);
  });

  it('has a path of its own for every page', () => {
    expect(cardPath('/stagecraft/', '/stagecraft/')).toBe('img/cards/home.png');
    expect(cardPath('/stagecraft/learn/plugins-101/http/', '/stagecraft/')).toBe(
      'img/cards/learn--plugins-101--http.png',
    );
    expect(cardPath('/plugins/@acme/x/', '/')).toBe('img/cards/plugins---acme--x.png');
  });
});

describe('what stands on it', () => {
  const site = { title: 'Stagecraft', tagline: 'Learn by building' };
  it('is what the page’s head says', () => {
    const head = readHead(
      '<head><title>A &amp; B | Stagecraft</title><meta name=description content="Both"><meta property=og:image content=https://x/y.png></head><body><title>No</title>',
    );
    expect(head).toEqual({
      title: 'A & B | Stagecraft',
      description: 'Both',
      image: 'https://x/y.png',
    });
    expect(cardOf(head, site, '5 min')).toEqual({ over: '5 min', title: 'A & B', about: 'Both' });
  });

  it('is the tagline where the page is the site’s first', () => {
    const head = { title: 'Stagecraft', description: 'Learn by building' };
    expect(cardOf(head, site).title).toBe('Learn by building');
  });
});

describe('a text in lines', () => {
  const widthOf = (line: string) => line.length;
  it('keeps every word in order, and each line in its width, where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), words => {
        const lines = wrapped(words.join(' '), 10, Infinity, widthOf);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('ends in an ellipsis, within its width, where there is not', () => {
    expect(wrapped('one two three four five', 9, 2, widthOf)).toEqual(['one two', 'three…']);
    expect(wrapped('', 9, 2, widthOf)).toEqual([]);
  });
});
