import type { PluginPackage } from './types';

/** One step of an installation: words, and what to type or write. */
export interface InstallStep {
  readonly text: string;
  readonly code: string;
  readonly language: 'sh' | 'ts' | 'yaml';
}

/** How a plugin gets into a Backstage repository: its backend's part, and its frontend's. */
export interface Installation {
  readonly backend: readonly InstallStep[];
  readonly frontend: readonly InstallStep[];
}

const add = (folder: string, names: readonly string[]): InstallStep => ({
  text: `Add the ${names.length === 1 ? 'package' : 'packages'} to your ${folder === 'app' ? 'app' : 'backend'}, from the root of your repository:`,
  code: `yarn --cwd packages/${folder} add ${names.join(' ')}`,
  language: 'sh',
});

/**
 * Steps for the new backend system and the new frontend system, from the roles of the packages. Sources:
 * backstage.io/docs/backend-system/building-backends and /docs/frontend-system/building-apps/installing-plugins.
 */
export function installation(packages: readonly PluginPackage[]): Installation {
  const named = (part: string) =>
    packages.filter(({ role }) => role.startsWith(`${part}-plugin`)).map(({ name }) => name);
  // A module's plugin has to be there; that order doesn't matter.
  const backend = named('backend');
  const frontend = packages.filter(({ role }) => role.startsWith('frontend-plugin'));
  return {
    backend: backend.length === 0 ? [] : [add('backend', backend), toBackend(backend)],
    frontend:
      frontend.length === 0
        ? []
        : [add('app', named('frontend')), ...discovered(frontend), ...byHand(frontend)],
  };
}

const toBackend = (names: readonly string[]): InstallStep => ({
  text: 'Add it to packages/backend/src/index.ts, before backend.start():',
  code: names.map(name => `backend.add(import('${name}'));`).join('\n'),
  language: 'ts',
});

/** A package that is known to export nothing for the new frontend system can't be discovered. */
const ready = (packages: readonly PluginPackage[]) =>
  packages.filter(({ facts }) => facts?.newFrontend !== false);

function discovered(packages: readonly PluginPackage[]): InstallStep[] {
  if (ready(packages).length === 0) return [];
  return [
    {
      text: 'That is all where the app discovers its features, as new apps do: app-config.yaml then says',
      code: 'app:\n  packages: all',
      language: 'yaml',
    },
  ];
}

function byHand(packages: readonly PluginPackage[]): InstallStep[] {
  const some = ready(packages).map(({ name }) => ({ name, variable: variableOf(name) }));
  if (some.length === 0) return [];
  return [
    {
      text: 'Without discovery, hand it to createApp in packages/app/src/App.tsx. Some packages export it under /alpha instead; the documentation says which:',
      code: [
        "import { createApp } from '@backstage/frontend-defaults';",
        ...some.map(({ name, variable }) => `import ${variable} from '${name}';`),
        '',
        `const app = createApp({ features: [${some.map(({ variable }) => variable).join(', ')}] });`,
      ].join('\n'),
      language: 'ts',
    },
  ];
}

/** `@backstage/plugin-tech-radar` → `techRadarPlugin`. */
function variableOf(name: string): string {
  const last = (name.split('/').at(-1) ?? name)
    .replace(/^(?:backstage-)?plugin-/, '')
    .replace(/-plugin(?:-for-backstage)?$|-frontend$/, '');
  const camel = last
    .replace(/[^a-z0-9]+([a-z0-9])/gi, (_all, letter: string) => letter.toUpperCase())
    .replace(/^[^a-z]+/i, '');
  const word = camel === '' || camel === 'backstage' ? 'its' : camel;
  return `${word}${word.includes('Module') ? '' : 'Plugin'}`;
}
