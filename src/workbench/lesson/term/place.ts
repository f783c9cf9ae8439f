/** As of `getBoundingClientRect`: px from the window's corner. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a definition and the window's edge, and between it and its word; in px. */
const EDGE = 12;
const GAP = 6;

/**
 * Where a definition stands: under its word, above it where there is no room below, and never beyond the window's sides.
 *
 * @param word the line's part of the word that was pointed at
 * @param box of the definition
 * @param view the window, without its scroll bars
 * @returns px from the window's corner
 */
export function place(word: Rect, box: Size, view: Size): { left: number; top: number } {
  const below = word.bottom + GAP;
  const above = word.top - GAP - box.height;
  const fitsBelow = below + box.height + EDGE <= view.height;
  return {
    left: Math.max(EDGE, Math.min(word.left, view.width - EDGE - box.width)),
    top: fitsBelow || above < EDGE ? below : above,
  };
}

/**
 * A word that is broken over lines is in several places: takes the one that was pointed at, else the last.
 *
 * @param y of the pointer; undefined where there is none
 */
export function partAt<Part extends Rect>(parts: readonly Part[], y?: number): Part | undefined {
  const pointedAt = parts.find(({ top, bottom }) => y !== undefined && top <= y && y <= bottom);
  return pointedAt ?? parts.at(-1);
}
