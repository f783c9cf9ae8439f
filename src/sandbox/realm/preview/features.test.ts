import { expect, it } from 'vitest';
import { frontendFeaturesOf } from './features';

const feature = (kind: string) => ({ $$type: `@backstage/Frontend${kind}` });
const [plugin, module, loader] = ['Plugin', 'Module', 'FeatureLoader'].map(feature);

it('takes the default export, or a list of features there', () => {
  for (const one of [plugin, module, loader])
    expect(frontendFeaturesOf({ default: one, other: plugin }, 'a.ts')).toEqual({
      features: [one],
    });
  expect(frontendFeaturesOf({ default: [plugin, module] }, 'a.ts').features).toEqual([
    plugin,
    module,
  ]);
});
it('takes named ones if there is no default, and says so', () => {
  const { features, remark } = frontendFeaturesOf(
    { todoPlugin: plugin, again: plugin, helper: () => 1 },
    'src/index.ts',
  );
  expect(features).toEqual([plugin]);
  expect(remark).toMatch(/src\/index\.ts has no default export.*`todoPlugin`/);
});
it.each([
  {},
  { default: {} },
  { default: [] },
  { default: { $$type: '@backstage/BackendFeature' } },
])('says what to export in place of %o', exports =>
  expect(() => frontendFeaturesOf(exports, 'src/index.ts')).toThrow(
    /src\/index\.ts exports no frontend plugin or module\. Export what createFrontendPlugin/,
  ),
);
