import type { Installable } from '../../backstage/backend';

const isFeature = (value: unknown): value is Installable =>
  (typeof value === 'object' || typeof value === 'function') &&
  value !== null &&
  '$$type' in value &&
  value.$$type === '@backstage/BackendFeature';

/**
 * Finds what a learner's entry file wants installed: an exported `install(backend)` function decides by itself, as
 * `packages/backend/src/index.ts` would; otherwise it is the default export, as `backend.add(import('…'))` takes it;
 * failing that, every feature that the file exports by name, so that a plugin on its way can already be seen running.
 *
 * @returns the features, in order, and a remark for the reader if Backstage itself would not have taken them
 * @throws if the file exports no feature at all
 */
export function featuresOf(
  exports: Record<string, unknown>,
  path: string,
): { features: Installable[]; remark?: string } {
  if (typeof exports.install === 'function') {
    const features: Installable[] = [];
    exports.install({ add: (feature: Installable) => void features.push(feature) });
    if (features.length === 0) throw new Error('`install` adds nothing to the backend yet.');
    return { features };
  }
  if (isFeature(exports.default)) return { features: [exports.default] };
  const named = Object.entries(exports).filter(([, value]) => isFeature(value));
  const features = [...new Set(named.map(([, value]) => value))].filter(isFeature);
  if (features.length === 0) {
    throw new Error(
      `${path} exports no backend plugin or module. Export what createBackendPlugin gives you, as the default export.`,
    );
  }
  return {
    features,
    remark: `${path} has no default export, so a backend could not install this package by its name. Running \`${named[0]?.[0]}\` all the same.`,
  };
}
