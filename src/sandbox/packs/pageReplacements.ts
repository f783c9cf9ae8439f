import type { Alias } from './plugins/nodeAliases';
import type { SingleCopy } from './plugins/singleCopies';

/** What stands in for parts of frontend packages; the import's exact text → the stand-in. */
export const pageReplacements: Record<string, Alias> = {
  'csv-stringify/lib/sync': {
    kind: 'empty',
    why: "plugin-catalog's export button, which is off unless an app configures it: it needs Node.js streams (+60 KB brotli)",
  },
};

/** Packages of which one copy is enough. */
export const pageOnlyOnce: SingleCopy[] = [
  {
    package: 'zod',
    differs: 'version',
    why: 'catalog-model 1.10 brings 3.25, whose zod/v3 is that of zod 4; everything else asks for 4',
  },
];

/** React is wanted in development mode: `act()` and its warnings are not in the production build. */
export const developmentPackages = ['react', 'react-dom', 'scheduler'];
