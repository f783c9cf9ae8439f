import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import type { Files } from '../../sandbox/protocol/common';
import type { TypeProblem, TypesManifest } from './protocol';

const KEY = 'stagecraft-types';
/** Files of which the answer is remembered. */
const MOST = 40;
/** Characters of an answer: one with more problems takes the room of many others. */
const LONGEST = 4_000;

const problemSchema = z.object({
  ...{ from: z.int(), to: z.int(), line: z.int(), column: z.int(), code: z.int() },
  kind: z.enum(['error', 'unused', 'deprecated']),
  message: z.string(),
  full: z.optional(z.string()),
});
/** By the place of a file: the program that it was part of, and what was said of it. */
const rememberedSchema = z.array(z.tuple([z.string(), z.string(), z.array(problemSchema)]));

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/**
 * What TypeScript said of a file on an earlier visit. It says the same of the same program, but takes a second to get
 * ready for that.
 *
 * @param storage the page's, where it lets the site store something
 */
export function createRemembered(storage: Storage | undefined) {
  function read(): z.output<typeof rememberedSchema> {
    try {
      const result = rememberedSchema.safeParse(JSON.parse(storage?.getItem(KEY) ?? '[]'));
      return result.success ? result.data : [];
    } catch {
      return []; // blocked, or written by something else
    }
  }
  return {
    /** @returns nothing where it was not asked about this file of this program last */
    recall(place: string, program: string): readonly TypeProblem[] | undefined {
      return read().find(([at, of]) => at === place && of === program)?.[2];
    },
    /**
     * @param place of the file: its exercise and its path
     * @param program see `digestOf`
     */
    keep(place: string, program: string, problems: readonly TypeProblem[]): void {
      const entry = [place, program, problems] as const;
      if (JSON.stringify(entry).length > LONGEST) return;
      const others = read().filter(([at]) => at !== place);
      try {
        storage?.setItem(KEY, JSON.stringify([entry, ...others].slice(0, MOST)));
      } catch {
        // Blocked or full: the answer takes its second on the next visit too.
      }
    },
  };
}

export type Remembered = ReturnType<typeof createRemembered>;

/** A digest of a program and of the types that it is checked against. */
export function digestOf(manifest: TypesManifest, files: Files): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([manifest, sorted]))));
}
