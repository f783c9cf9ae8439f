import type { PackageFacts, Role } from '../schema/facts';

/**
 * The role of a package: what its package.json says, else what its name says by Backstage's convention (ADR011).
 */
export function roleOf(name: string, facts?: Pick<PackageFacts, 'role'>): Role {
  if (facts?.role) return facts.role;
  const last = name.split('/').at(-1) ?? name;
  if (/-common$/.test(last)) return 'common-library';
  if (/-node$/.test(last)) return 'node-library';
  if (/-react$/.test(last)) return 'web-library';
  if (/backend-module-/.test(last)) return 'backend-plugin-module';
  if (/-backend$/.test(last)) return 'backend-plugin';
  if (/-module-/.test(last)) return 'frontend-plugin-module';
  return 'frontend-plugin';
}

/** What a reader may look for: where a plugin runs, or that it extends another. */
export const kinds = ['frontend', 'backend', 'module'] as const;
export type Kind = (typeof kinds)[number];

export const kindWords: Record<Kind, string> = {
  frontend: 'Frontend',
  backend: 'Backend',
  module: 'Module',
};

const kindOfRole: Partial<Record<Role, Kind>> = {
  'frontend-plugin': 'frontend',
  'frontend-plugin-module': 'module',
  'backend-plugin': 'backend',
  'backend-plugin-module': 'module',
};

/** The kinds of a plugin's packages, in the order of `kinds`. */
export function kindsOf(packageRoles: readonly Role[]): Kind[] {
  const found = new Set(packageRoles.map(role => kindOfRole[role]));
  return kinds.filter(kind => found.has(kind));
}

/** A role in words. */
export const roleWords: Record<Role, string> = {
  'frontend-plugin': 'Frontend plugin',
  'frontend-plugin-module': 'Frontend module',
  'backend-plugin': 'Backend plugin',
  'backend-plugin-module': 'Backend module',
  'web-library': 'Library for the frontend',
  'node-library': 'Library for the backend',
  'common-library': 'Library for both',
  cli: 'Command line',
  'cli-module': 'Command line module',
  frontend: 'App',
  backend: 'Backend',
};
