const KINDS = [
  '@backstage/FrontendPlugin',
  '@backstage/FrontendModule',
  '@backstage/FrontendFeatureLoader',
];

const isFeature = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  '$$type' in value &&
  KINDS.includes(String(value.$$type));

/**
 * Finds what a learner's entry file wants in the app: its default export, as an app that discovers packages takes it, or
 * a list of features there; failing that, every feature that the file exports by name, so that a plugin on its way can
 * already be seen.
 *
 * @returns the features, in order, and a remark for the reader if Backstage itself would not have taken them
 * @throws if the file exports no feature at all
 */
export function frontendFeaturesOf(
  exports: Record<string, unknown>,
  path: string,
): { features: unknown[]; remark?: string } {
  const main = exports.default;
  if (isFeature(main)) return { features: [main] };
  if (Array.isArray(main) && main.length > 0 && main.every(isFeature)) return { features: main };
  const named = Object.entries(exports).filter(([, value]) => isFeature(value));
  if (named.length === 0) {
    throw new Error(
      `${path} exports no frontend plugin or module. Export what createFrontendPlugin gives you, as the default export.`,
    );
  }
  return {
    features: [...new Set(named.map(([, value]) => value))],
    remark: `${path} has no default export that is a plugin, so an app could not discover this package. Running \`${named[0]![0]}\` all the same.`,
  };
}
