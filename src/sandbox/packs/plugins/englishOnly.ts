import type { Plugin } from 'esbuild';

const MESSAGES = /\/intl\/[\w-]+\/([a-z]{2}-[A-Z]{2})\.m?js$/;

/**
 * Leaves the messages of React Aria's components in English alone, as its own `@react-aria/optimize-locales-plugin` does:
 * for a locale without messages they fall back on English. Dates and numbers are still written as the browser's locale asks.
 *
 * @param packages such as `react-aria`
 */
export function englishOnly(packages: string[]): Plugin {
  const filter = new RegExp(`/node_modules/(${packages.join('|')})/.*${MESSAGES.source}`);
  return {
    name: 'english-only',
    setup(build) {
      build.onLoad({ filter }, ({ path }) =>
        MESSAGES.exec(path)?.[1] === 'en-US'
          ? undefined
          : { contents: 'export default undefined;', loader: 'js' },
      );
    },
  };
}
