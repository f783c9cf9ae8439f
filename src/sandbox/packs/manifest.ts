import * as z from 'zod/mini';

const Bytes = z.int().check(z.nonnegative());

/** An npm package of which a pack holds code; `bytes` is its share of the minified pack. */
export const PackedPackage = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  bytes: Bytes,
});
export type PackedPackage = z.infer<typeof PackedPackage>;

/** One pack: a classic script that defines `modules`, and the files that come with it. */
export const Pack = z.object({
  /** File name, relative to the manifest. */
  url: z.string(),
  bytes: Bytes,
  /** Sizes in bytes of script and assets together, compressed: gzip level 9, brotli quality 11. */
  gzip: Bytes,
  brotli: Bytes,
  /** SHA-256 of the script, in hex. */
  sha256: z.string(),
  /** Where the pack can be loaded. */
  realms: z.array(z.enum(['worker', 'frame'])),
  /** Packs that must be loaded before it. */
  after: z.array(z.string()),
  /** Import specifiers that the pack defines; `stagecraft:…` are not for learners' code. */
  modules: z.array(z.string()),
  /** Name for `__stagecraft.asset` → file name, relative to the manifest. */
  assets: z.record(z.string(), z.string()),
  packages: z.array(PackedPackage),
});
export type Pack = z.infer<typeof Pack>;

/** `packs/manifest.json`: which packs were built, and what is in them. */
export const PackManifest = z.object({
  schemaVersion: z.literal(1),
  backstage: z.object({ release: z.string(), packages: z.record(z.string(), z.string()) }),
  /** The packs to fetch at once for a profile, in an order in which they can load. */
  profiles: z.record(z.string(), z.array(z.string())),
  packs: z.record(z.string(), Pack),
});
export type PackManifest = z.infer<typeof PackManifest>;
