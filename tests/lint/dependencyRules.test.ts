import { describe, expect, it } from 'vitest';
import { brokenRules, ruleSet, type Tree } from './cruiseTree';

const source = 'export const value = 1;\n';

/** A tree of one import: `from` imports `to`, which exists when it is a path. */
function tree(from: string, to: string, statement = 'import'): Tree {
  const isPath = to.startsWith('src/') || to.startsWith('tests/') || to.startsWith('scripts/');
  const up = '../'.repeat(from.split('/').length - 1);
  const specifier = isPath ? up + to.replace(/\.tsx?$/, '') : to;
  return {
    [from]: `${statement} { value } from '${specifier}';\nexport const used = value;\n`,
    ...(isPath ? { [to]: source } : {}),
  };
}

type Case = [rule: string, from: string, to: string];

const forbidden: Case[] = [
  ['course-is-plain-typescript', 'src/course/types.ts', 'react'],
  ['course-is-plain-typescript', 'src/course/loader/load.ts', 'react-dom'],
  ['course-is-plain-typescript', 'src/course/loader/load.ts', '@docusaurus/types'],
  ['course-plugin-has-no-react', 'src/course/plugin/index.ts', 'react'],
  ['course-knows-no-one', 'src/course/loader/load.ts', 'src/sandbox/compiler/index.ts'],
  ['course-knows-no-one', 'src/course/types.ts', 'src/progress/records.ts'],
  ['progress-core-is-plain-typescript', 'src/progress/merge.ts', 'react'],
  ['progress-core-is-plain-typescript', 'src/progress/merge.ts', 'src/progress/react/use.ts'],
  ['progress-views-take-only-parts', 'src/progress/react/use.ts', 'src/workbench/Run.tsx'],
  ['progress-knows-only-the-course', 'src/progress/records.ts', 'src/workbench/parts/Icon.tsx'],
  ['progress-knows-only-the-course', 'src/progress/records.ts', 'src/sandbox/protocol/page.ts'],
  ['fragment-knows-no-one', 'src/fragment/pack.ts', 'src/progress/records.ts'],
  ['fragment-knows-no-one', 'src/fragment/pack.ts', 'react'],
  ['feedback-takes-only-parts', 'src/feedback/react/View.tsx', 'src/progress/store/index.ts'],
  ['feedback-takes-only-parts', 'src/feedback/core/keep.ts', 'src/course/types.ts'],
  ['loaded-first-uses-zod-mini', 'src/feedback/core/keep.ts', 'zod'],
  ['seo-knows-only-the-course', 'src/seo/build.ts', 'src/workbench/Run.tsx'],
  ['seo-knows-only-the-course', 'src/seo/build.ts', 'react'],
  ['certification-core-is-plain-typescript', 'src/certification/verify.ts', 'react'],
  [
    'loaded-first-takes-only-types-from-course',
    'src/certification/core/read.ts',
    'src/course/loader/load.ts',
  ],
  ['loaded-first-uses-zod-mini', 'src/certification/core/read.ts', 'zod'],
  ['browser-code-has-no-node', 'src/certification/core/read.ts', 'node:fs'],
  ['backstage-knows-no-one', 'src/backstage/backend/host.ts', 'src/sandbox/realm/worker.ts'],
  ['backstage-knows-no-one', 'src/backstage/backend/host.ts', 'src/course/types.ts'],
  ['backstage-knows-no-one', 'src/backstage/app/shell.tsx', '@docusaurus/core'],
  ['sandbox-knows-only-backstage', 'src/sandbox/client/index.ts', 'src/course/types.ts'],
  ['sandbox-knows-only-backstage', 'src/sandbox/host/main.ts', 'src/progress/records.ts'],
  ['sandbox-knows-only-backstage', 'src/sandbox/host/main.ts', 'src/workbench/Run.tsx'],
  ['sandbox-knows-only-backstage', 'src/sandbox/client/index.ts', '@docusaurus/core'],
  ['directory-pages-have-no-node', 'src/directory/core/find.ts', 'src/directory/read/read.ts'],
  ['loaded-first-uses-zod-mini', 'src/directory/core/find.ts', 'zod'],
  ['search-core-is-plain-typescript', 'src/search/engine/engine.ts', 'react'],
  ['search-core-is-plain-typescript', 'src/search/engine/engine.ts', 'src/course/types.ts'],
  ['search-core-is-plain-typescript', 'src/search/engine/engine.ts', 'src/search/react/Box.tsx'],
  ['search-in-pages-makes-no-records', 'src/search/react/Box.tsx', 'src/search/push/push.ts'],
  ['search-in-pages-makes-no-records', 'src/search/client/open.ts', 'src/search/records/html.ts'],
  ['workbench-joins-the-parts', 'src/workbench/Run.tsx', 'src/backstage/backend/host.ts'],
  ['lessons-take-only-parts', 'src/lessons/estimator/Estimator.tsx', 'src/workbench/Run.tsx'],
  ['lessons-take-only-parts', 'src/lessons/parts/kept.ts', 'src/progress/records.ts'],
  ['loaded-first-uses-zod-mini', 'src/lessons/parts/kept.ts', 'zod'],
  ['only-lessons-load-their-tools', 'src/theme/Root.tsx', 'src/lessons/estimator/Estimator.tsx'],
  ['theme-and-pages-only-place-things', 'src/theme/Root.tsx', 'src/sandbox/client/index.ts'],
  ['theme-and-pages-only-place-things', 'src/pages/index.tsx', 'src/backstage/app/shell.tsx'],
  ['no-one-imports-theme-or-pages', 'src/workbench/Run.tsx', 'src/theme/Root.tsx'],
  ['no-one-imports-theme-or-pages', 'src/workbench/Run.tsx', 'src/pages/index.tsx'],
  ['sandpack-has-one-door', 'src/workbench/Run.tsx', '@codesandbox/sandpack-react'],
  ['sandpack-has-one-door', 'src/workbench/live/Live.tsx', '@codesandbox/sandpack-react'],
  ['loaded-first-takes-only-types-from-course', 'src/workbench/Run.tsx', 'src/course/schema/a.ts'],
  ['loaded-first-uses-zod-mini', 'src/workbench/Run.tsx', 'zod'],
  ['loaded-first-uses-zod-mini', 'src/progress/records.ts', 'zod'],
  ['loaded-first-uses-zod-mini', 'src/sandbox/client/index.ts', 'zod'],
  ['loaded-first-uses-zod-mini', 'src/sandbox/protocol/page.ts', 'zod'],
  ['loaded-first-uses-zod-mini', 'src/theme/Root.tsx', 'zod'],
  ['loaded-first-uses-zod-mini', 'src/pages/index.tsx', 'zod'],
  ['browser-code-has-no-node', 'src/workbench/Run.tsx', 'node:fs'],
  ['browser-code-has-no-node', 'src/sandbox/realm/worker.ts', 'node:path'],
  ['source-does-not-import-tests', 'src/workbench/Run.tsx', 'tests/e2e/helper.ts'],
  ['source-does-not-import-tests', 'src/course/types.ts', 'src/course/types.test.ts'],
  ['packages-are-listed', 'src/course/types.ts', 'unlisted'],
  [
    'certification-in-pages-has-no-node',
    'src/certification/credential/index.ts',
    'src/certification/node/sign/keys.ts',
  ],
  [
    'certification-in-pages-has-no-node',
    'src/certification/react/View.tsx',
    'src/conformance/runVariants.ts',
  ],
  [
    'conformance-knows-the-course-and-the-packs',
    'src/conformance/runVariants.ts',
    'src/certification/node/verifyInput.ts',
  ],
  ['imports-resolve', 'src/course/types.ts', './nowhere'],
];

const allowed: [from: string, to: string][] = [
  ['src/course/schema/lesson.ts', 'zod'],
  ['src/course/loader/load.ts', 'node:fs'],
  ['src/course/plugin/index.ts', '@docusaurus/types'],
  ['src/progress/react/use.ts', 'react'],
  ['src/progress/react/use.ts', 'src/workbench/parts/Icon.tsx'],
  ['src/progress/outline/build.ts', '@docusaurus/types'],
  ['src/progress/records.ts', 'zod/mini'],
  ['src/progress/transfer/link.ts', 'src/fragment/index.ts'],
  ['src/certification/react/View.tsx', 'react'],
  ['src/sandbox/realm/live.ts', 'src/backstage/backend/index.ts'],
  ['src/sandbox/host/build.ts', 'node:fs'],
  ['src/workbench/Run.tsx', 'src/sandbox/client/index.ts'],
  ['src/workbench/Run.tsx', 'src/progress/records.ts'],
  ['src/workbench/live/sandpack.ts', '@codesandbox/sandpack-react'],
  ['src/theme/Root.tsx', 'src/workbench/Run.tsx'],
  ['src/lessons/estimator/Estimator.tsx', 'src/workbench/parts/Icon.tsx'],
  ['src/pages/index.tsx', 'src/progress/react/use.ts'],
  ['src/theme/Root.tsx', '@theme-original/Root'],
  ['src/backstage/backend/migrations.ts', 'framework:backend-app-api/collector'],
  ['tests/conformance/run.ts', 'src/course/loader/load.ts'],
  ['tests/conformance/run.ts', 'src/conformance/runVariants.ts'],
  ['src/certification/node/run/harness.ts', 'src/conformance/runTogether.ts'],
  ['src/certification/issuers/build.ts', '@docusaurus/types'],
  ['src/feedback/react/View.tsx', 'src/workbench/parts/Icon.tsx'],
  ['src/feedback/react/View.tsx', 'src/progress/react/page/take/download.ts'],
  ['src/seo/build.ts', 'src/course/types.ts'],
  ['src/search/build.ts', '@docusaurus/types'],
  ['src/search/engine/engine.ts', 'src/search/records/record.ts'],
  ['src/search/react/box/Box.tsx', 'src/workbench/parts/Icon.tsx'],
];

describe('the dependency rules', () => {
  it.each(forbidden)('%s: %s may not import %s', async (rule, from, to) => {
    expect(await brokenRules(tree(from, to))).toContain(rule);
  });

  it.each(allowed)('%s may import %s', async (from, to) => {
    expect(await brokenRules(tree(from, to))).toEqual([]);
  });

  it('count an import of types alone as knowing a layer', async () => {
    const knows = tree('src/sandbox/client/index.ts', 'src/course/types.ts', 'import type');
    expect(await brokenRules(knows)).toEqual(['sandbox-knows-only-backstage']);
  });

  it('let pages take types from the course and from zod', async () => {
    const types = tree('src/workbench/Run.tsx', 'src/course/types.ts', 'import type');
    expect(await brokenRules(types)).toEqual([]);
    expect(await brokenRules(tree('src/workbench/Run.tsx', 'zod', 'import type'))).toEqual([]);
  });

  const circle = (statement: string): Tree => ({
    'src/course/a.ts': `import { b } from './b';\nexport const a = (): unknown => b;\nexport type A = 1;\n`,
    'src/course/b.ts': `${statement} { a } from './a';\nexport const b = 1;\nexport type B = typeof a;\n`,
  });

  it('no-circles: two files may not need each other at run time', async () => {
    expect(await brokenRules(circle('import'))).toEqual(['no-circles']);
    expect(await brokenRules(circle('import type'))).toEqual([]);
  });

  it('have an example each', () => {
    const named = (ruleSet.forbidden ?? []).map(rule => rule.name ?? '');
    const shown = [...forbidden.map(([rule]) => rule), 'no-circles'];
    expect(named.filter(name => !shown.includes(name))).toEqual([]);
  });
});
