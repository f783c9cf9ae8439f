import { describe, expect, it } from 'vitest';
import { partAt, place } from './place';

const phone = { width: 390, height: 844 };
const box = { width: 360, height: 150 };
const word = (left: number, top: number) => ({ left, top, bottom: top + 28 });

describe('a definition', () => {
  it('stands under its word', () => {
    expect(place(word(200, 100), box, { width: 1440, height: 900 })).toEqual({
      left: 200,
      top: 134,
    });
  });

  it.each([0, 200, 380])('stays within a phone, with its word at %i px', left => {
    const placed = place(word(left, 100), box, phone);
    expect(placed.left).toBeGreaterThanOrEqual(12);
    expect(placed.left + box.width).toBeLessThanOrEqual(phone.width - 12);
  });

  it('stands above its word where there is no room below', () => {
    expect(place(word(12, 700), box, phone).top).toBe(700 - 6 - 150);
  });

  it('stands below where there is room neither way: the page can be scrolled down, not up', () => {
    expect(place(word(12, 90), box, { width: 390, height: 200 }).top).toBe(124);
  });
});

describe('of a word that is broken over two lines', () => {
  const parts = [word(350, 100), word(12, 128)];

  it('the part under the pointer counts', () => {
    expect(partAt(parts, 110)).toBe(parts[0]);
    expect(partAt(parts, 140)).toBe(parts[1]);
  });

  it('the last part counts for the keyboard', () => {
    expect(partAt(parts)).toBe(parts[1]);
    expect(partAt([])).toBeUndefined();
  });
});
