import { bundlePack, type Bundle, type Toolchain } from './bundle';
import type { PackConfig } from './config';
import { shareFiles } from './sharing';
import { surveyAll } from './survey';

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
  const each = <T>(task: (name: string, pack: PackConfig) => Promise<T>) =>
    Promise.all(
      Object.entries(packs).map(
        async ([name, pack]) => [name, await task(name, pack)] as [string, T],
      ),
    );
  const surveys = await surveyAll(packs, toolchain);
  const shares = await shareFiles(packs, surveys, toolchain);
  const bundles = await each(async (name, pack) => {
    const bundle = await bundlePack(name, pack, shares.get(name)!, toolchain);
    onBundled(name, bundle);
    return bundle;
  });
  return new Map(bundles);
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
