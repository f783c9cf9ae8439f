import { bundlePack, type Bundle, type Toolchain } from './bundle';
import type { PackConfig } from './config';
import type { Platform } from './config/types';
import { shareFiles } from './sharing';
import { survey } from './survey';

/**
 * Bundles packs so that within a realm no file comes twice.
 *
 * @param packs all packs that know of each other, by name
 * @param onBundled called for each pack when it is there
 * @throws PackBuildError if a pack can't be bundled
 */
export async function bundlePacks(
  packs: Record<string, PackConfig>,
  toolchain: Toolchain,
  onBundled: (name: string, bundle: Bundle) => void = () => {},
): Promise<Map<string, Bundle>> {
  checkNames(packs);
  const platforms = Object.keys(toolchain.platforms) as Platform[];
  const bundles = await Promise.all(
    platforms.map(async platform => {
      const own = Object.entries(packs).filter(([, pack]) => (pack.platform ?? 'node') === platform);
      if (own.length === 0) return [];
      const ofPlatform = Object.fromEntries(own);
      const surveyed = await survey(platform, ofPlatform, toolchain);
      const shares = await shareFiles(ofPlatform, surveyed, toolchain);
      return Promise.all(
        own.map(async ([name]): Promise<[string, Bundle]> => {
          const bundle = await bundlePack(name, packs, shares.get(name)!, toolchain);
          onBundled(name, bundle);
          return [name, bundle];
        }),
      );
    }),
  );
  const byName = new Map(bundles.flat());
  return new Map(Object.keys(packs).map(name => [name, byName.get(name)!]));
}

function checkNames(packs: Record<string, PackConfig>) {
  for (const [name, { after = [] }] of Object.entries(packs)) {
    const unknown = after.find(other => !(other in packs));
    if (unknown === undefined) continue;
    throw new Error(
      `The pack "${name}" comes after "${unknown}", which is no pack. There are: ${Object.keys(packs).join(', ')}.`,
    );
  }
}
