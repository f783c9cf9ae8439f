import path from 'node:path';
import type { ScopedAlias } from '../../backstage/node/aliases';
import type { Alias } from './plugins/nodeAliases';
import type { SingleCopy } from './plugins/singleCopies';
import { repo } from './paths';

const own = (file: string, why: string): Alias => ({
  kind: 'file',
  path: path.join(repo, 'src/sandbox/packs/modules', file),
  why,
});

/** What stands in for parts of frontend packages; the import's exact text → the stand-in. */
export const pageReplacements: Record<string, Alias> = {
  'csv-stringify/lib/sync': {
    kind: 'empty',
    why: "plugin-catalog's export button, which is off unless an app configures it: it needs Node.js streams (+60 KB brotli)",
  },
  '@material-ui/pickers': {
    kind: 'empty',
    why: "@material-table/core: dates in a table's filters and editable cells (+20 KB brotli)",
  },
  'react-beautiful-dnd': own('reactBeautifulDnd.tsx', '@material-table/core (+28 KB brotli)'),
  'motion/react': own('motion.tsx', 'plugin-app (+40 KB brotli)'),
  ajv: own(
    'ajv.ts',
    "catalog-model's validators, which run in the backend of a catalog (+33 KB brotli)",
  ),
  'ajv-errors': own('ajvErrors.ts', 'comes with ajv'),
  '@date-io/date-fns': { kind: 'empty', why: 'comes with @material-ui/pickers' },
  'cross-fetch': {
    kind: 'file',
    path: path.join(repo, 'src/backstage/node/npm/nodeFetch.cjs'),
    why: "catalog-client, plugin-permission-common: its own would pass the frame's fetch by, with XMLHttpRequest",
  },
  'magic-string': {
    kind: 'empty',
    why: '@vitest/snapshot: writes inline snapshots into source files, and there are no files (+6 KB brotli)',
  },
  tinybench: { kind: 'empty', why: 'vitest: bench() (+3 KB brotli)' },
};

/** Imports that depend on who makes them. */
export const pageScopedReplacements: ScopedAlias[] = [
  {
    importer: /\/node_modules\/zod\/v4\//,
    specifier: /locales\/index(\.c?js)?$/,
    alias: own('zodLocales.ts', 'zod (+15 KB brotli)'),
  },
];

/** Packages of which one copy is enough. */
export const pageOnlyOnce: SingleCopy[] = [
  {
    package: 'zod',
    differs: 'version',
    why: 'catalog-model 1.10 brings 3.25, whose zod/v3 is that of zod 4; everything else asks for 4',
  },
  {
    package: 'aria-query',
    differs: 'version',
    why: '@testing-library/dom pins 5.3.0, jest-dom takes 5.3.2 (-10 KB brotli)',
  },
];

/** React is wanted in development mode: `act()` and its warnings are not in the production build. */
export const developmentPackages = ['react', 'react-dom', 'scheduler'];

/** Packages with messages in some thirty languages (-35 KB brotli). */
export const englishOnlyPackages = ['react-aria', 'react-aria-components', 'react-stately'];

/** Packages that are one file with thousands of parts: each pack keeps those that it uses. */
export const pagesApart = ['@remixicon/react'];
