/**
 * Gives `crypto.randomUUID` to a document that is no secure context, as on a plain-http host, where browsers leave it out
 * (RFC 9562, version 4). Nothing of the framework's frontend asks for `crypto.subtle`.
 */
export function installRandomUuid(target: Pick<Crypto, 'getRandomValues'>): void {
  if ('randomUUID' in target) return;
  Object.defineProperty(target, 'randomUUID', {
    configurable: true,
    value() {
      const bytes = target.getRandomValues(new Uint8Array(16));
      bytes[6] = (bytes[6]! & 0x0f) | 0x40;
      bytes[8] = (bytes[8]! & 0x3f) | 0x80;
      const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  });
}
