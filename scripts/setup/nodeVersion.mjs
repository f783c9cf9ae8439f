// @ts-check

/** The lowest version of each line of Node.js that runs Vite 8 and ESLint 10; as `engines` in package.json. */
/** @type {[major: number, minor: number][]} */
const floors = [
  [20, 19],
  [22, 13],
  [24, 0],
];

/**
 * @param {string} version of Node.js, such as `20.19.0`
 * @returns {string | undefined} what is wrong with it and what to do, or nothing
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const newest = floors[floors.length - 1];
  const fits =
    (newest !== undefined && major > newest[0]) ||
    floors.some(([line, from]) => major === line && minor >= from);
  if (fits) return undefined;
  return (
    'Stagecraft needs Node.js 20.19 or later, 22.13 or later, or 24 and up. This is ' +
    version +
    '.\nInstall a newer one from https://nodejs.org (or with nvm: `nvm install 24`), then run the command again.'
  );
}
