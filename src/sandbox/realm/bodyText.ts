/** How many bytes of a body a reader gets to see. */
export const MAX_BODY = 200_000;

const TEXT =
  /^(text\/|application\/(json|.*\+json|javascript|xml|.*\+xml|yaml|x-www-form-urlencoded))/i;

/**
 * A body as text for a reader, cut at `MAX_BODY`; one that is not text is described.
 *
 * @param chunks its bytes, at least the first `MAX_BODY`
 * @param size how many there are in all
 */
export function bodyText(chunks: Uint8Array[], size: number, headers: Headers): string {
  const type = headers.get('content-type') ?? '';
  if (size > 0 && type && !TEXT.test(type)) return `(${size} bytes of ${type})`;
  const bytes = new Uint8Array(Math.min(size, MAX_BODY));
  let at = 0;
  for (const chunk of chunks) {
    if (at >= bytes.length) break;
    bytes.set(chunk.subarray(0, bytes.length - at), at);
    at += chunk.length;
  }
  return new TextDecoder().decode(bytes);
}
