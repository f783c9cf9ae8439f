/**
 * A new id that no other tab or device makes: 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` would do,
 * but is absent on plain-http hosts; `getRandomValues` is there.
 */
export function createRid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
