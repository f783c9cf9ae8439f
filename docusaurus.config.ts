import path from 'node:path';
import type { Config, PluginModule } from '@docusaurus/types';
import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import { codeTheme } from './src/theme/codeTheme';
import trustedIssuersPlugin from './src/certification/issuers/build';
import coursePlugin from './src/course/plugin';
import { courseFrontMatter, courseSidebar } from './src/course/plugin/docs';
import { remarkLessonData, remarkQuotedCode } from './src/course/remark';
import outlinePlugin from './src/progress/outline/build';
import playgroundPlugin from './src/workbench/playground/build';

/** Where the site will live: `/` at the root of a host, `/stagecraft/` on GitHub Pages. */
const baseUrl = process.env.STAGECRAFT_BASE_URL ?? '/';
const url = process.env.STAGECRAFT_URL ?? 'http://localhost:3000';
const repository = process.env.STAGECRAFT_REPOSITORY;

const docs: DocsOptions = {
  path: 'docs',
  routeBasePath: 'learn',
  sidebarPath: './sidebars.ts',
  sidebarItemsGenerator: courseSidebar,
  breadcrumbs: false,
  exclude: [
    // Docusaurus' own defaults, then the exercises' source trees: a README.md there would become a page.
    '**/_*.{js,jsx,ts,tsx,md,mdx}',
    '**/_*/**',
    '**/*.test.{js,jsx,ts,tsx}',
    '**/__tests__/**',
    '**/{starter,solution,wrong}/**',
  ],
  beforeDefaultRemarkPlugins: [remarkQuotedCode, remarkLessonData],
  ...(repository ? { editUrl: `${repository}/edit/main/` } : {}),
};

/** Styles of what is loaded on demand: they come with it. Docusaurus 3.10 would put them into every page's. */
const loadedOnDemand = [
  /[\\/]src[\\/]workbench[\\/](?:lesson[\\/](?:checklist|sorting)|diff|intelligence|playground|commands|glossary|panels[\\/](?:inside|LogsPanel|RequestsPanel)|editor|preview[\\/]Pr|take[\\/]view|view[\\/](?:Divider|FileActions|NextStep|PartSwitch))/,
  /[\\/]src[\\/]progress[\\/]react[\\/](?:guides|page)[\\/]/,
  /[\\/]src[\\/]certification[\\/]/,
  /[\\/](?:src[\\/]css[\\/]sheet|source-sans-3[\\/]wght)\.css/,
];

/**
 * Code in prose is highlighted when the static pages are made, and the browser takes it as it is; so Docusaurus' client
 * module that brings Prism into every page has nothing to do there.
 */
const codeAliases = (isServer: boolean): Record<string, string | false> => ({
  '@stagecraft/code': path.resolve(
    `src/theme/CodeBlock/Content/${isServer ? 'static' : 'browser'}.tsx`,
  ),
  ...(isServer
    ? {}
    : {
        [path.resolve('node_modules/@docusaurus/theme-classic/lib/prism-include-languages')]: false,
      }),
});

/** What the bundler must know that Docusaurus 3.10 doesn't tell it. */
const bundlerQuirks: PluginModule = () => ({
  name: 'stagecraft-bundler-quirks',
  configureWebpack: (_config, isServer, { currentBundler }) => ({
    // In a package of `"type": "module"`, the chunks of Docusaurus' server build, which are CommonJS, need another ending,
    // and its generated files, which call require.resolveWeak, must not be taken for ES modules.
    ...(isServer
      ? { output: { chunkFilename: '[name].cjs' } }
      : {
          optimization: {
            splitChunks: {
              cacheGroups: {
                styles: {
                  test: (module: { nameForCondition?(): string | null }) =>
                    !loadedOnDemand.some(part => part.test(module.nameForCondition?.() ?? '')),
                },
              },
            },
          },
        }),
    resolve: { alias: codeAliases(isServer) },
    module: { rules: [{ test: /[\\/]\.docusaurus[\\/].*\.js$/, type: 'javascript/auto' }] },
    plugins: [
      // sandpack-react 2.20 reads this at its top level.
      new currentBundler.instance.DefinePlugin({
        'process.env.SANDPACK_CLIENT_VERSION': 'undefined',
      }),
    ],
  }),
});

const config: Config = {
  title: 'Stagecraft',
  tagline: 'Learn to build Backstage plugins by building them',
  favicon: 'img/favicon.svg',
  url,
  baseUrl,
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  staticDirectories: ['static', '.generated/static'],
  future: { v4: true, faster: true },
  markdown: {
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    parseFrontMatter: courseFrontMatter,
  },
  clientModules: [path.resolve('src/workbench/take/link/mendHash.ts')],
  plugins: [
    bundlerQuirks,
    coursePlugin,
    outlinePlugin,
    trustedIssuersPlugin,
    playgroundPlugin,
    ['@docusaurus/plugin-content-docs', docs],
    ['@docusaurus/plugin-content-pages', {}],
  ],
  themes: [['@docusaurus/theme-classic', { customCss: path.resolve('src/css/custom.css') }]],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: true } },
    navbar: {
      title: 'Stagecraft',
      logo: { alt: '', src: 'img/mark.svg', width: 28, height: 28 },
      items: [
        { type: 'docSidebar', sidebarId: 'course', label: 'Learn', position: 'left' },
        { to: '/guides/', label: 'Guides', position: 'left' },
        { to: '/playground/', label: 'Playground', position: 'left' },
        { to: '/progress/', label: 'Progress', position: 'left' },
        { type: 'custom-review', position: 'right' },
        { type: 'custom-continue', to: '/learn/introduction/intro/', position: 'right' },
        ...(repository ? [{ href: repository, label: 'Source', position: 'right' as const }] : []),
      ],
    },
    footer: {
      links: [
        { to: '/glossary/', label: 'Glossary' },
        { to: '/review/', label: 'Review' },
        { to: '/certificate/', label: 'Certificate' },
        { to: '/verify/', label: 'Verify a certificate' },
      ],
      copyright:
        'Stagecraft is independent: not made, sponsored or endorsed by the Backstage project. “Backstage” is a trademark of its owners. Code and lessons are under the Apache License 2.0.',
    },
    prism: { theme: codeTheme, darkTheme: codeTheme },
  },
};

export default config;
