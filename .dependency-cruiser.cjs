// The architecture as rules: who may import whom. `npm run lint:deps` checks the tree, and
// tests/lint/dependencyRules.test.ts shows for each rule a tree that breaks it.

/** A package by name, wherever its files are. */
const packages = (...names) => names.map(name => `(^|/)node_modules/${name}(/|$)`);
/** Tests, and what stands beside them for tests alone. */
const tests = '(\\.(test|testing)\\.tsx?$|/testing/)';

/** Code that a lesson page loads before its exercise is touched. */
const loadedFirst =
  '^src/(workbench|lessons|progress|feedback|fragment|home/(live|parts|address)|theme|pages|sandbox/(client|protocol)|directory/(core|react)|search/(client|engine|react))/';
/** Code that pages load when they are about certificates; the same verifies them on Node.js. */
const certification = '^src/certification/(core|credential|react|verify)/';
/** Code that runs in the reader's browser. Builders beside it (`build.ts`) run on Node.js. */
const browserCode = [
  loadedFirst,
  certification,
  '^src/sandbox/(host|realm|compiler|modules|checks)/',
];
const builders = ['(^|/)(build|cli)\\.tsx?$', '^src/workbench/intelligence/build/'];

const react = packages('react', 'react-dom', '@mdx-js/react', '@codesandbox/sandpack-react');
const docusaurus = [
  '(^|/)node_modules/@docusaurus/',
  '^@(docusaurus|theme|theme-original|site|generated)/',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'course-is-plain-typescript',
      comment:
        'src/course says what the course is, for the site, Node.js and other tools alike: no React, no Docusaurus runtime. ' +
        "Only its Docusaurus plugin (plugin/, remark/) may know Docusaurus' own types and helpers.",
      severity: 'error',
      from: { path: '^src/course/', pathNot: ['^src/course/(plugin|remark)/', tests] },
      to: { path: [...react, ...docusaurus] },
    },
    {
      name: 'course-plugin-has-no-react',
      comment: 'The Docusaurus plugin publishes data. What a reader sees is in src/workbench.',
      severity: 'error',
      from: { path: '^src/course/(plugin|remark)/', pathNot: tests },
      to: { path: react },
    },
    {
      name: 'course-knows-no-one',
      comment: 'src/course is the ground that others stand on: it imports no other part of src.',
      severity: 'error',
      from: { path: '^src/course/' },
      to: { path: '^src/', pathNot: '^src/course/' },
    },
    {
      name: 'progress-core-is-plain-typescript',
      comment:
        'What a reader has done must be mergeable and testable without a page: React stands in src/progress/react alone.',
      severity: 'error',
      from: { path: '^src/progress/', pathNot: ['^src/progress/react/', ...builders, tests] },
      to: { path: [...react, ...docusaurus, '^src/progress/react/'] },
    },
    {
      name: 'progress-knows-only-the-course',
      comment: 'src/progress keeps records. It neither runs code nor draws an exercise.',
      severity: 'error',
      from: { path: '^src/progress/', pathNot: '^src/progress/react/' },
      to: { path: '^src/', pathNot: '^src/(progress|course|fragment)/' },
    },
    {
      name: 'progress-views-take-only-parts',
      comment:
        'Views of progress look like the rest of the site: they take buttons, icons and dialogs from src/workbench/parts, and no more of the workbench.',
      severity: 'error',
      from: { path: '^src/progress/react/' },
      to: { path: '^src/', pathNot: '^src/(progress|course|fragment|workbench/parts)/' },
    },
    {
      name: 'feedback-takes-only-parts',
      comment:
        'What a reader says of a lesson is kept apart from what they did in it: src/feedback takes buttons from src/workbench/parts, and the door by which progress hands out files.',
      severity: 'error',
      from: { path: '^src/feedback/' },
      to: {
        path: '^src/',
        pathNot: '^src/(feedback|workbench/parts)/|^src/progress/react/page/take/download',
      },
    },
    {
      name: 'seo-knows-only-the-course',
      comment:
        'src/seo tells machines what is here, when the site is built: from the course, and with no code for browsers.',
      severity: 'error',
      from: { path: '^src/seo/', pathNot: tests },
      to: { path: ['^src/', ...react], pathNot: '^src/(seo|course)/' },
    },
    {
      name: 'fragment-knows-no-one',
      comment: 'src/fragment packs text for the fragment of an address, whatever the text is.',
      severity: 'error',
      from: { path: '^src/fragment/' },
      to: { path: ['^src/', ...react, ...docusaurus], pathNot: '^src/fragment/' },
    },
    {
      name: 'certification-core-is-plain-typescript',
      comment:
        'The same code verifies a certificate in the page and on Node.js: React stands in src/certification/react alone.',
      severity: 'error',
      from: {
        path: '^src/certification/',
        pathNot: ['^src/certification/react/', ...builders, tests],
      },
      to: { path: [...react, ...docusaurus, '^src/certification/react/'] },
    },
    {
      name: 'certification-in-pages-has-no-node',
      comment:
        'Signing and running on Node.js stand in src/certification/node, reading the site’s files in issuers. What pages load knows neither.',
      severity: 'error',
      from: {
        path: '^src/certification/',
        pathNot: ['^src/certification/(node|issuers)/', tests],
      },
      to: {
        path: [
          '^src/certification/(node|issuers)/',
          '^src/conformance/',
          ...packages('jose', 'ajv'),
        ],
      },
    },
    {
      name: 'conformance-knows-the-course-and-the-packs',
      comment:
        'src/conformance runs checks on Node.js, for tests and for certificates alike. What became of them is for others to judge.',
      severity: 'error',
      from: { path: '^src/conformance/' },
      to: { path: '^src/', pathNot: '^src/(conformance|course|sandbox/packs)/' },
    },
    {
      name: 'backstage-knows-no-one',
      comment:
        'src/backstage is Backstage in a browser and nothing else, so that it can be lifted out. It knows nothing of the sandbox.',
      severity: 'error',
      from: { path: '^src/backstage/' },
      to: { path: ['^src/', ...docusaurus], pathNot: '^src/backstage/' },
    },
    {
      name: 'sandbox-knows-only-backstage',
      comment:
        'Files and a profile go into the sandbox, events come out. It knows nothing of courses, Docusaurus, progress or the workbench.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: ['^src/', ...docusaurus], pathNot: '^src/(sandbox|backstage)/' },
    },
    {
      name: 'workbench-joins-the-parts',
      comment:
        'The workbench joins course, sandbox and progress. Framework code reaches it only through the sandbox: in a pack, in a realm.',
      severity: 'error',
      from: { path: '^src/workbench/' },
      to: { path: '^src/backstage/' },
    },
    {
      name: 'lessons-take-only-parts',
      comment:
        'A tool of one lesson stands on its own in src/lessons. It takes buttons and icons from src/workbench/parts, and no more of the workbench; what the build fills into it has its types in src/course.',
      severity: 'error',
      from: { path: '^src/lessons/' },
      to: { path: '^src/', pathNot: '^src/(lessons|workbench/parts)/|^src/course/sorting' },
    },
    {
      name: 'only-lessons-load-their-tools',
      comment:
        'The lesson that uses a tool imports it in its index.mdx. Imported elsewhere, it would weigh on every page.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lessons/' },
      to: { path: '^src/lessons/' },
    },
    {
      name: 'directory-pages-have-no-node',
      comment:
        'Pages of the plugin directory get their data from the build. Files are read in read/, the registry is asked in refresh/.',
      severity: 'error',
      from: { path: '^src/directory/(core|react|schema/entry)', pathNot: tests },
      to: { path: '^src/directory/(read|refresh)/' },
    },
    {
      name: 'search-core-is-plain-typescript',
      comment:
        'Records, engine and clients are the same for the page, the build and tests: React stands in src/search/react alone. The core knows no other part.',
      severity: 'error',
      from: { path: '^src/search/', pathNot: ['^src/search/react/', ...builders, tests] },
      to: {
        path: [...react, ...docusaurus, '^src/', '^src/search/react/'],
        pathNot: '^src/search/(?!react/)',
      },
    },
    {
      name: 'search-in-pages-makes-no-records',
      comment:
        'Records are cut from HTML while the site is built, and pushed from Node.js. The box that pages load takes the index as it is.',
      severity: 'error',
      from: { path: '^src/search/(client|engine|react)/', pathNot: tests },
      to: { path: '^src/search/(push/|build|records/(?!record\\.))' },
    },
    {
      name: 'theme-and-pages-only-place-things',
      comment: 'What runs code is joined in src/workbench; theme and pages place the result.',
      severity: 'error',
      from: { path: '^src/(theme|pages)/' },
      to: { path: '^src/(sandbox|backstage)/' },
    },
    {
      name: 'no-one-imports-theme-or-pages',
      comment: "src/theme and src/pages are Docusaurus's places: only Docusaurus loads them.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(theme|pages)/' },
      to: { path: '^src/(theme|pages)/' },
    },
    {
      name: 'sandpack-has-one-door',
      comment:
        'Sandpack is pinned and behind one module, which is loaded lazily: it weighs more than a lesson page.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workbench/live/sandpack\\.tsx?$', tests] },
      to: { path: '(^|/)node_modules/@codesandbox/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'loaded-first-takes-only-types-from-course',
      comment:
        "The course's schemas and loader are for Node.js: they bring all of zod and the file system. Pages import its types alone, and what a pattern of paths means.",
      severity: 'error',
      from: { path: [loadedFirst, certification], pathNot: [...builders, tests] },
      to: {
        path: '^src/course/',
        pathNot: '^src/course/pathPattern\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'loaded-first-uses-zod-mini',
      comment:
        'zod weighs 92 KB gzip, zod/mini 5 KB: `import { z } from "zod/mini"` in what a page loads.',
      severity: 'error',
      from: { path: [loadedFirst, certification], pathNot: tests },
      to: {
        path: packages('zod'),
        pathNot: '/zod/(v4/)?mini/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-code-has-no-node',
      comment:
        "A browser has no Node.js built-ins. Backstage's are shimmed in src/backstage/node, inside packs.",
      severity: 'error',
      from: { path: browserCode, pathNot: [...builders, tests] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'source-does-not-import-tests',
      comment: 'Tests and scripts know the source, not the other way round.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: ['^(tests|scripts)/', tests] },
    },
    {
      name: 'packages-are-listed',
      comment:
        'A package that package.json does not name is there by luck. Add it, pinned, or use one that is there.',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      comment:
        'The module is not there. (Docusaurus resolves `@theme/…` and its like, its config `@stagecraft/code`, the pack builder `framework:…` and `directory:…`.)',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: {
        couldNotResolve: true,
        pathNot: [
          '^@(docusaurus|theme|theme-original|theme-init|site|generated)/',
          '^@stagecraft/code$',
          '^(directory|framework|virtual):',
        ],
      },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other at run time are one subject, or hide a third.',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)(starter|solution|wrong)/', '(^|/)checks\\.test\\.ts$'] },
    // Type-only imports count: a layer that knows another's types knows the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts', '.css'],
    },
  },
};
