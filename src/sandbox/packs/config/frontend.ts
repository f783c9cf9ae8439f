import { same, type PackConfig } from './types';

const frontend = {
  realms: ['frame'],
  platform: 'page',
  style: 'import',
} satisfies Partial<PackConfig>;

/** What core-components 0.18 itself imports lazily, each in a pack of its own: pack → file. */
const lazily = (
  components: Record<string, [file: string, budget: number]>,
): Record<string, PackConfig> =>
  Object.fromEntries(
    Object.entries(components).map(([name, [file, budget]]) => [
      name,
      {
        ...frontend,
        after: ['core', 'ui', 'app'],
        lazy: true,
        budget,
        modules: {
          [`stagecraft:${name}`]: `./node_modules/@backstage/core-components/dist/components/${file}.esm.js`,
        },
      },
    ]),
  );

/** The app shell and what frontend code and its checks import. */
export const frontendPacks: Record<string, PackConfig> = {
  core: {
    ...frontend,
    budget: 200,
    modules: same([
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      'react-router',
      'react-router-dom',
      '@backstage/config',
      '@backstage/errors',
      '@backstage/frontend-app-api',
      '@backstage/frontend-plugin-api',
      '@backstage/types',
      'zod',
      'zod/v3',
      'zod/v4',
    ]),
  },
  ui: {
    ...frontend,
    after: ['core'],
    budget: 208,
    modules: {
      ...same(['@backstage/ui', '@backstage/ui/css/styles.css']),
      '@remixicon/react': './src/sandbox/packs/modules/remixicon.ts',
    },
  },
  app: {
    ...frontend,
    after: ['core', 'ui'],
    budget: 455,
    modules: {
      'stagecraft:app': './src/backstage/app/index.ts',
      ...same([
        '@backstage/core-components',
        '@backstage/core-plugin-api',
        '@backstage/frontend-defaults',
        '@backstage/plugin-app',
        '@backstage/plugin-app-react',
        '@backstage/plugin-permission-common',
        '@backstage/plugin-permission-react',
        '@backstage/theme',
        '@material-ui/core',
        '@material-ui/core/styles',
      ]),
    },
  },
  catalog: {
    ...frontend,
    after: ['core', 'ui', 'app'],
    budget: 148,
    modules: {
      'stagecraft:catalog': './src/backstage/app/catalog.tsx',
      ...same([
        '@backstage/catalog-client',
        '@backstage/catalog-model',
        '@backstage/plugin-catalog-common',
        '@backstage/plugin-catalog-common/alpha',
        '@backstage/plugin-catalog',
        '@backstage/plugin-catalog/alpha',
        '@backstage/plugin-catalog-react',
        '@backstage/plugin-catalog-react/alpha',
        '@backstage/plugin-catalog-react/testUtils',
      ]),
    },
  },
  'frame-checks': {
    ...frontend,
    after: ['core', 'ui', 'app'],
    budget: 155,
    modules: {
      'stagecraft:checks': './src/sandbox/checks/index.ts',
      ...same([
        'vitest',
        '@backstage/frontend-test-utils',
        '@testing-library/dom',
        '@testing-library/jest-dom',
        '@testing-library/jest-dom/matchers',
        '@testing-library/jest-dom/vitest',
        '@testing-library/react',
        '@testing-library/user-event',
        'react-dom/test-utils',
      ]),
    },
  },
  ...lazily({
    'code-snippet': ['CodeSnippet/CodeSnippetContent', 240],
    'dependency-graph': ['DependencyGraph/DependencyGraphContent', 45],
    'log-viewer': ['LogViewer/RealLogViewer', 25],
  }),
};
