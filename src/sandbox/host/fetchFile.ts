/**
 * Fetches one of the sandbox's own files.
 *
 * @param url relative to `base`, the host page
 * @throws (rejects) with a message for the reader if it can't be had
 */
export async function fetchFile(url: string, base: string): Promise<Response> {
  const full = new URL(url, base);
  const response = await fetch(full).catch((error: unknown) => {
    throw new Error(
      `${full.pathname} could not be fetched (${error instanceof Error ? error.message : String(error)}). Are you offline?`,
    );
  });
  if (!response.ok) {
    throw new Error(
      `${full.pathname} answered ${response.status}. The site's files are incomplete: reload, and tell its owner if that doesn't help.`,
    );
  }
  return response;
}

/** Loads once, for all who ask; after a failure the next one who asks tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    if (loaded) return loaded;
    const attempt = load();
    loaded = attempt;
    attempt.catch(() => (loaded = undefined));
    return attempt;
  };
}
