/**
 * A client module of every page. Docusaurus 3.10 decodes the fragment of an address when it changes (core's
 * ClientLifecyclesDispatcher), and the page goes down with a `%` that begins nothing: as in a link to code that was cut off.
 */

/** The fragment as it is, or with each `%` as a sign of its own where it can't be decoded. */
export function decodable(hash: string): string {
  try {
    decodeURIComponent(hash);
    return hash;
  } catch {
    return hash.replaceAll('%', '%25');
  }
}

function mend() {
  const { hash, pathname, search } = location;
  const better = decodable(hash);
  if (better !== hash) history.replaceState(history.state, '', pathname + search + better);
}

if (typeof window !== 'undefined') {
  mend();
  // While it is captured, before the router hears of it.
  addEventListener('popstate', mend, true);
}
