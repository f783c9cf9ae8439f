/** What an export may hold. Each limit is looked at before the work that it bounds. */
export const limits = {
  /** Bytes of a file. */
  file: 50_000_000,
  records: 200_000,
  drafts: 100_000,
  /** Objects within objects; a record needs five. */
  depth: 32,
  /** Characters of an id or a path. */
  name: 200,
  /** Files of one pass. */
  files: 200,
  /** Characters of one file of a draft or a pass. */
  text: 2_000_000,
  /** Of a link: characters, and bytes that they may unpack to. */
  link: { packed: 300_000, unpacked: 20_000_000 },
  /** QR codes of one transfer. */
  parts: 99,
} as const;
