import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx,mts,cts}'];
/** Plain TypeScript that must run on Node.js and in any page alike (see CONTRIBUTING.md). */
const cores = ['src/{course,progress,certification}/**/*.ts'];
const browserGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
];

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'build/',
    '.docusaurus/',
    '.generated/',
    'playwright-report/',
    'test-results/',
    // What a reader starts from and how readers go wrong is wrong on purpose.
    'docs/**/{starter,wrong}/',
  ]),

  eslint.configs.recommended,
  { files: typescript, extends: [tseslint.configs.recommended] },

  {
    // With types: the rules that find real faults in asynchronous code.
    files: typescript,
    // Templates, like lessons, are code for readers: Express takes handlers that return a promise.
    ignores: ['docs/**', 'src/home/live/example/**', 'src/workbench/playground/templates/**'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        // React ignores what an event handler returns.
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    files: typescript,
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `import('…')` types are how one names a type without loading its module.
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of string literals says the same and needs no run time.',
        },
      ],
      'no-warning-comments': ['error', { terms: ['todo:', 'fixme', 'xxx'], location: 'start' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  {
    files: ['src/**/*.{ts,tsx}'],
    // One subject to a file: most are under 120 lines, and past 250 there is a second one.
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    // Plugins under test hand asynchronous handlers to express-promise-router, as readers do.
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
    },
  },
  {
    // Errors here have the shape that upstream or the lesson gives them.
    files: ['src/backstage/**', 'docs/**'],
    rules: { 'preserve-caught-error': 'off' },
  },

  {
    files: ['src/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // In a dialog, autofocus says where to begin, as the ARIA pattern asks.
      'jsx-a11y/no-autofocus': 'off',
      // What scrolls must be reachable by keyboard (axe: scrollable-region-focusable).
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        {
          tags: ['pre', 'ol'],
          roles: ['tabpanel', 'region', 'log', 'group'],
          allowExpressionValues: true,
        },
      ],
    },
  },

  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/{cli,build}.ts', 'src/**/cli/**', 'src/sandbox/packs/**'],
    // The console of a page is its reader's.
    rules: { 'no-console': 'error' },
  },

  {
    // Node's own behaviour, with all that Node has deprecated or would do differently today.
    files: ['src/backstage/node/**'],
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },

  {
    files: cores,
    ignores: ['src/*/react/**', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...browserGlobals.map(name => ({
          name,
          message: 'This is a core: no page stands around it. Take what you need as an argument.',
        })),
      ],
    },
  },

  {
    // Plain JavaScript: the tools' own files, which Node.js runs as they are.
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
  },
);
