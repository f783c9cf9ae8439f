import { packs, type PackConfig } from '../../../sandbox/packs/config';

/** Packages whose types nobody who writes a plugin meets, although the types of others name them. Where one is named, `any` stands. */
export const leftOut = [
  '@azure', // @backstage/integration 2: credentials of a server
  '@mui', // @backstage/theme 0.7: overrides of MUI v5's components
  '@octokit', // @backstage/integration 2: GitHub's whole REST API
  '@typespec', // of @azure
  'undici-types', // of @types/node 20, for programs without a DOM
  'zod-to-json-schema',
  'zod/v4/locales', // zod 4: each language's messages are a file
];

/** Parts of Node.js that no realm has. Its types are the largest after the platform's, and every program has them. */
export const leftOutOfNode = ['cluster', 'dgram', 'http2', 'inspector', 'repl', 'sea', 'sqlite'];

/** Modules whose users meet Material UI: its components, and theirs that take its properties. */
const showsMaterial = (module: string): boolean =>
  /^@(material-ui\/|backstage\/(core-components|theme)$)/.test(module);

/** Types that a module names in passing. They come only where a program imports what shows them to its reader. */
export const isApart = (module: string, file: string): boolean =>
  file.includes('/node_modules/@material-ui/') && !showsMaterial(module);

/** Packages that keep their comments: what readers hover over. The others' are most of their types. */
export const documented = [/\/node_modules\/@backstage\//, /\/lib\/lib\.es/];

/** Modules that completion doesn't offer to import, although they can be: others are meant in a plugin of today. */
const notOffered =
  /^(react\/|react-dom|@material-ui\/|@backstage\/(core-plugin-api|theme)$|zod\/|vitest$|supertest$|@testing-library\/)|(test-utils|testUtils|-backend)(\/|$)/;

/** Packs that come together, in the order of their names in a file of types. */
const groupOf = (pack: string, { realms, platform }: PackConfig): string => {
  if (['backend', 'core', 'ui'].includes(pack)) return pack;
  if (['checks', 'frame-checks', 'supertest'].includes(pack)) return 'testing';
  return platform === 'page' && !realms.includes('worker') ? 'app' : 'plugins';
};

const modulesOf = ({ modules }: PackConfig): string[] =>
  Object.keys(modules).filter(name => !name.startsWith('stagecraft:') && !name.endsWith('.css'));

/** All modules that a program of any profile may import, by group. */
export function modulesByGroup(): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [pack, config] of Object.entries(packs)) {
    for (const name of modulesOf(config)) {
      const group = showsMaterial(name) ? 'material' : groupOf(pack, config);
      groups.set(group, (groups.get(group) ?? new Set()).add(name));
    }
  }
  return groups;
}

const backend = ['backend', 'plugins'];
const frontend = ['core', 'ui', 'app', 'material'];

/** The groups that completion offers for each profile. */
export const offeredGroups: Readonly<Record<string, readonly string[]>> = {
  backend,
  frontend,
  'full-stack': [...backend, ...frontend],
  catalog: [...backend, ...frontend],
};

/** Whether completion offers a module. Node.js's own go by their full names. */
export const isOffered = (module: string, all: ReadonlySet<string>): boolean =>
  !notOffered.test(module) && !all.has(`node:${module}`);
