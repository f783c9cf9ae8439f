import path from 'node:path';
import type { Config, PluginModule } from '@docusaurus/types';
import type { Options as BlogOptions } from '@docusaurus/plugin-content-blog';
import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import { codeTheme } from './src/theme/codeTheme';
import trustedIssuersPlugin from './src/certification/issuers/build';
import pageStylesPlugin from './src/css/build';
import coursePlugin from './src/course/plugin';
import { courseFrontMatter, courseSidebar } from './src/course/plugin/docs';
import redirectsPlugin from './src/course/plugin/redirects';
import { remarkLessonData, remarkQuotedCode } from './src/course/remark';
import cardsPlugin from './src/home/cards/build';
import homePlugin from './src/home/build';
import directoryPlugin from './src/directory/build';
import outlinePlugin from './src/progress/outline/build';
import searchPlugin from './src/search/build';
import seoPlugin from './src/seo/build';
import playgroundPlugin from './src/workbench/playground/build';

/** Where the site will live: `/` at the root of a host, `/stagecraft/` on GitHub Pages. */
const baseUrl = process.env.STAGECRAFT_BASE_URL ?? '/';
const url = process.env.STAGECRAFT_URL ?? 'http://localhost:3000';
/** Where its source is, without a slash at the end: links to its parts begin with it. */
const repository = process.env.STAGECRAFT_REPOSITORY?.replace(/\/+$/, '') || undefined;

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

const blog: BlogOptions = {
  blogTitle: 'Blog',
  blogDescription: 'What is new in Stagecraft, and how it is made.',
  blogSidebarCount: 0,
  archiveBasePath: null,
  // An author by id would get a page of their own.
  onInlineAuthors: 'ignore',
  onInlineTags: 'throw',
  onUntruncatedBlogPosts: 'throw',
  feedOptions: {
    type: ['rss', 'atom'],
    title: 'Stagecraft',
    description: 'What is new in Stagecraft, and how it is made.',
    copyright: 'The Stagecraft team. Apache License 2.0.',
  },
};

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
    ...(isServer ? { output: { chunkFilename: '[name].cjs' } } : {}),
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
  clientModules: [
    path.resolve('src/workbench/take/link/mendHash.ts'),
    path.resolve('src/theme/printInLight.ts'),
    path.resolve('src/theme/prefetch.ts'),
  ],
  plugins: [
    bundlerQuirks,
    pageStylesPlugin,
    coursePlugin,
    outlinePlugin,
    homePlugin,
    cardsPlugin,
    trustedIssuersPlugin,
    playgroundPlugin,
    directoryPlugin,
    searchPlugin,
    ['@docusaurus/plugin-content-docs', docs],
    ['@docusaurus/plugin-content-blog', blog],
    ['@docusaurus/plugin-content-pages', {}],
    redirectsPlugin,
    seoPlugin,
    ['@docusaurus/plugin-sitemap', { changefreq: null, priority: null }],
  ],
  themes: [['@docusaurus/theme-classic', { customCss: path.resolve('src/css/custom.css') }]],
  customFields: { repository },
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    metadata: [
      { property: 'og:site_name', content: 'Stagecraft' },
      { property: 'og:type', content: 'website' },
    ],
    docs: { sidebar: { hideable: true } },
    navbar: {
      title: 'Stagecraft',
      logo: { alt: '', src: 'img/mark.svg', width: 28, height: 28 },
      items: [
        { type: 'docSidebar', sidebarId: 'course', label: 'Learn', position: 'left' },
        { to: '/guides/', label: 'Guides', position: 'left' },
        { to: '/playground/', label: 'Playground', position: 'left' },
        { to: '/plugins/', label: 'Plugins', position: 'left' },
        { to: '/progress/', label: 'Progress', position: 'left' },
        { type: 'custom-review', position: 'right' },
        { type: 'custom-continue', to: '/learn/introduction/intro/', position: 'right' },
        ...(repository ? [{ href: repository, label: 'Source', position: 'right' as const }] : []),
      ],
    },
    footer: {
      links: [
        {
          title: 'Learn',
          items: [
            { to: '/learn/introduction/intro/', label: 'Introduction' },
            { to: '/guides/', label: 'All guides' },
            { to: '/playground/', label: 'Playground' },
          ],
        },
        {
          title: 'Look up',
          items: [
            { to: '/plugins/', label: 'Plugins' },
            { to: '/glossary/', label: 'Glossary' },
            { to: '/learn/resources/', label: 'Resources' },
          ],
        },
        {
          title: 'What you have done',
          items: [
            { to: '/progress/', label: 'Progress' },
            { to: '/review/', label: 'Review' },
            { to: '/certificate/', label: 'Certificate' },
          ],
        },
        {
          title: 'Stagecraft',
          items: [
            { to: '/verify/', label: 'Verify a certificate' },
            { to: '/blog/', label: 'Blog' },
            ...(repository ? [{ href: repository, label: 'Source' }] : []),
          ],
        },
      ],
      copyright:
        'Stagecraft is independent: not made, sponsored or endorsed by the Backstage project. “Backstage” is a trademark of its owners. Code and lessons are under the Apache License 2.0.',
    },
    prism: { theme: codeTheme, darkTheme: codeTheme },
  },
};

export default config;
