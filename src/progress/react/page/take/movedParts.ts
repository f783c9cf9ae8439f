import { joinParts, missingParts, readPart, type Part } from '../../../transfer';

// Each code that a phone scans opens a tab of its own, so the parts meet in localStorage.
const KEY = 'stagecraft-moved-parts';

/** Progress on its way to this device. */
export type Arrival =
  | { readonly state: 'complete'; readonly fragment: string }
  /** Numbers of the codes that are missing, out of so many. */
  | { readonly state: 'partial'; readonly missing: readonly number[]; readonly count: number };

/**
 * Takes what a link or a code carried: all of it, or a part that is put to those that came before. A part of another
 * transfer begins anew.
 *
 * @throws TransferError when the parts don't fit
 */
export function arrive(text: string): Arrival {
  const part = readPart(text);
  if (!part) return { state: 'complete', fragment: text };
  const parts = [
    ...storedParts().filter(
      ({ of, count, number }) => of === part.of && count === part.count && number !== part.number,
    ),
    part,
  ];
  const missing = missingParts(parts);
  if (missing.length > 0) {
    store(parts);
    return { state: 'partial', missing, count: part.count };
  }
  store([]);
  return { state: 'complete', fragment: joinParts(parts) };
}

function storedParts(): Part[] {
  try {
    const texts: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(texts)) return [];
    return texts.flatMap(text => (typeof text === 'string' ? (readPart(text) ?? []) : []));
  } catch {
    return [];
  }
}

function store(parts: readonly Part[]): void {
  try {
    if (parts.length === 0) localStorage.removeItem(KEY);
    else
      localStorage.setItem(
        KEY,
        JSON.stringify(
          parts.map(({ number, count, of, text }) => `p${number}-${count}-${of}.${text}`),
        ),
      );
  } catch {
    // Blocked or full: then only the link, or a file, brings all of it.
  }
}
