import { PackError } from './packError';

/** Bytes as text that may stand in an address: base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  // A call can't take as many arguments as there may be bytes.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws PackError when the text is no base64url */
export function fromBase64url(text: string): Uint8Array {
  if (!/^[\w-]*$/.test(text)) {
    throw new PackError('malformed', 'it has characters that no such text has');
  }
  if (text.length % 4 === 1) throw new PackError('truncated', 'its end is missing');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, character => character.charCodeAt(0));
}
