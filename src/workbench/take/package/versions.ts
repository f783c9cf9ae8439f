import { dependencies, devDependencies } from '../../../../package.json';

/** The site's own pins of what is not Backstage's. They are exact, so what is installed is what they say. */
const pinned: Readonly<Record<string, string>> = { ...devDependencies, ...dependencies };

/**
 * The version of each package that code may import: Backstage's as the course publishes them, all others as the site has
 * them.
 */
export const versionsWith = (
  backstage: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({ ...pinned, ...backstage });
