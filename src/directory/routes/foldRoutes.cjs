// @ts-check
'use strict';

// Docusaurus 3.10 lists every route of the site in the code that each page loads: a route for each plugin of the directory
// would cost every lesson 8 KB. Static pages are made for all of them; in the browser one route with a parameter serves
// all, since they are one component over one file of data. This is a loader of the bundler, for the browser's code alone.

/**
 * Leaves one of the routes below a base in Docusaurus' generated list, for all of them, as the last but the one that
 * matches anything.
 *
 * @param {string} source `.docusaurus/routes.js`
 * @param {{ base: string, pages: readonly string[] }} options `base`: path of the list, with a slash at its end; `pages`:
 *   names below it that are routes of their own
 * @returns {string}
 * @throws {Error} when there is nothing to fold: then Docusaurus writes its list in another way
 */
function foldRoutes(source, { base, pages }) {
  const routes = new RegExp(
    String.raw`\n  \{\n    path: '${escaped(base)}(?!(?:${pages.join('|')})/')[^/']+/',\n(    component: [^\n]+\n)    exact: true\n  \},`,
    'g',
  );
  let component = '';
  const others = source.replace(routes, (_route, line) => {
    component ||= line;
    return '';
  });
  const rest = others.lastIndexOf("  {\n    path: '*',");
  if (component === '' || rest === -1) {
    throw new Error(
      `No route below ${base} was found in Docusaurus' routes: this version writes them in another way. See src/directory/routes.`,
    );
  }
  const folded = `  {\n    path: '${base}:id/',\n${component}    exact: true\n  },\n`;
  return others.slice(0, rest) + folded + others.slice(rest);
}

/**
 * Leaves, of what Docusaurus notes for each route, the first of those that are folded.
 *
 * @param {string} source `.docusaurus/routesChunkNames.json`
 * @param {{ base: string, pages: readonly string[] }} options as those of `foldRoutes`
 * @returns {string}
 */
function foldChunkNames(source, { base, pages }) {
  const own = new Set(['', ...pages.map(name => `${name}/`)]);
  let kept = false;
  const isFolded = (/** @type {string} */ route) => {
    if (!route.startsWith(base)) return false;
    if (own.has(route.slice(base.length).replace(/-[^-/]*$/, ''))) return false;
    if (kept) return true;
    kept = true;
    return false;
  };
  const entries = Object.entries(JSON.parse(source)).filter(([route]) => !isFolded(route));
  return JSON.stringify(Object.fromEntries(entries));
}

const escaped = (/** @type {string} */ text) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** @this {{ resourcePath: string, getOptions(): { base: string, pages: readonly string[] } }} @param {string} source */
module.exports = function loader(source) {
  const fold = this.resourcePath.endsWith('.json') ? foldChunkNames : foldRoutes;
  return fold(source, this.getOptions());
};
Object.assign(module.exports, { foldRoutes, foldChunkNames });
