import { environmentOf } from './environments';
import { runTogether, type VariantResult } from './runTogether';
import type { Runnable } from './variants';

/**
 * Runs the checks of all variants on Node.js against the installed packages, in a few processes for
 * each environment that they need.
 *
 * @param siteDir - absolute path of the site, from which packages are resolved
 */
export async function runVariants<Kind extends Runnable>(
  siteDir: string,
  variants: readonly Kind[],
): Promise<VariantResult<Kind>[]> {
  const results: VariantResult<Kind>[] = [];
  for (const environment of ['node', 'jsdom'] as const) {
    const own = variants.filter(variant => environmentOf(variant) === environment);
    results.push(...(await runTogether(environment, siteDir, own)));
  }
  return variants.flatMap(variant => results.filter(result => result.variant === variant));
}
