import { authorOf, type Confirmed, type Found } from './reports';

/** What pages were told to be on the disk, over all the lives of a browser. */
export function createLedger() {
  const rids = new Set<string>();
  /** Of each tab the latest text that it was told to be on the disk. */
  const texts = new Map<string, number>();
  return {
    note({ rid, text }: Confirmed) {
      if (rid !== undefined) rids.add(rid);
      if (text === undefined) return;
      const { tab, number } = authorOf(text);
      texts.set(tab, Math.max(number, texts.get(tab) ?? 0));
    },
    /** The texts of earlier lives may since have been written over; those of the last one must be there. */
    forgetTexts: () => texts.clear(),
    counts: () => ({ records: rids.size, texts: texts.size }),
    /** What is missing in what a page found, for people; empty where nothing is. */
    missingIn(found: Found): string[] {
      const there = new Set(found.rids);
      const newest = new Map<string, number>();
      for (const text of found.texts) {
        const { tab, number } = authorOf(text);
        newest.set(tab, Math.max(number, newest.get(tab) ?? 0));
      }
      return [
        ...(found.status === 'persistent' ? [] : [`the storage: it is “${found.status}”`]),
        ...(found.aside === 0 ? [] : [`${found.aside} entries, which are damaged`]),
        ...[...rids].filter(rid => !there.has(rid)).map(rid => `record ${rid}`),
        ...[...texts]
          .filter(([tab, number]) => (newest.get(tab) ?? 0) < number)
          .map(([tab, number]) => `text ${number} of tab ${tab}`),
      ];
    },
  };
}
