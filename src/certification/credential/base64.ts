// Base64 in pages and on Node.js alike, of bytes: `btoa` and `atob` know characters up to U+00FF alone.

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** RFC 4648, section 4. */
export function base64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // `fromCharCode` takes its characters as arguments, of which an engine allows so many.
  for (let at = 0; at < bytes.length; at += 8192) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(chunks.join(''));
}

/** @throws if the text is not base64 with its padding, written in the one way that there is for its bytes */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  if (base64(bytes) !== text) throw new Error('This is not base64 as RFC 4648 writes it.');
  return bytes;
}

/** RFC 7515, section 2: the URL-safe alphabet, no padding. */
export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws if the text is not base64url without padding, written in the one way that there is for its bytes */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error('This is not base64url.');
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return fromBase64(`${text.replaceAll('-', '+').replaceAll('_', '/')}${padding}`);
}
