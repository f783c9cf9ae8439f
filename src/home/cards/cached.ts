import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Card } from './card';

/**
 * A folder of cards that were drawn before, by all that decides how they look. `prune` forgets those that this build did
 * not ask for.
 *
 * @param look changes whenever the same card would be drawn in another way
 */
export function cardCache(folder: string, look: string) {
  mkdirSync(folder, { recursive: true });
  const asked = new Set<string>();
  return {
    /** @returns the card's PNG, drawn only if it has not been yet */
    png(card: Card, draw: (card: Card) => Buffer): Buffer {
      const key = createHash('sha256')
        .update(JSON.stringify([look, card]))
        .digest('hex');
      const name = `${key}.png`;
      asked.add(name);
      const file = path.join(folder, name);
      try {
        return readFileSync(file);
      } catch {
        const made = draw(card);
        writeFileSync(file, made);
        return made;
      }
    },
    prune(): void {
      for (const name of readdirSync(folder)) {
        if (!asked.has(name)) rmSync(path.join(folder, name));
      }
    },
  };
}
