/** How the fragment begins that holds code: small, so that every exercise's page can look for it. */
const PREFIX = '#code=';

/** The code in a page's fragment, as encodeCode made it; undefined when the fragment is something else. */
export const codeInHash = (hash: string): string | undefined =>
  hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : undefined;

/** A page's address with code in its fragment. */
export const addressWith = (page: string, code: string): string =>
  `${page.replace(/#.*$/s, '')}${PREFIX}${code}`;
