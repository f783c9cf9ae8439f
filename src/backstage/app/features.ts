import type { FrontendFeature, FrontendFeatureLoader } from '@backstage/frontend-plugin-api';

type Feature = FrontendFeature | FrontendFeatureLoader;

const TYPES: readonly unknown[] = [
  '@backstage/FrontendPlugin',
  '@backstage/FrontendModule',
  '@backstage/FrontendFeatureLoader',
];

/** @throws if one of the values can't be installed in an app */
export function asFeatures(values: readonly unknown[]): Feature[] {
  return values.map(value => {
    const type = typeof value === 'object' && value !== null && '$$type' in value && value.$$type;
    if (TYPES.includes(type)) return value as Feature;
    throw new TypeError(
      `${describe(value, type)} can’t be installed in an app. Export a plugin, made with createFrontendPlugin, or a module, made with createFrontendModule, as default.`,
    );
  });
}

function describe(value: unknown, type: unknown): string {
  if (type === '@backstage/BackendFeature') return 'A backend plugin';
  if (typeof type === 'string') return `A value of type ${type}`;
  return value === null || value === undefined ? `The value ${String(value)}` : `A ${typeof value}`;
}
