import { didOf, type PrivateJwk, publicHalf } from './keys';

/** A `did:web` of a host, perhaps with a port and folders: https://w3c-ccg.github.io/did-method-web/ */
export const didWeb = /^did:web:[a-z0-9.-]+(%3A\d+)?(:[\w.~%-]+)*$/;

/** Where the document of a did:web must be served, over https. */
export function didDocumentUrl(did: string): string {
  const [host = '', ...folders] = did.replace('did:web:', '').split(':').map(decodeURIComponent);
  return folders.length === 0
    ? `https://${host}/.well-known/did.json`
    : `https://${host}/${folders.join('/')}/did.json`;
}

/**
 * The did:web document (https://www.w3.org/TR/did-1.0/) that publishes keys of one issuer.
 *
 * @param keys - the newest first; all of one issuer
 */
export function didDocument(keys: readonly [PrivateJwk, ...PrivateJwk[]]): object {
  const did = didOf(keys[0]);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: keys.map(key => ({
      id: key.kid,
      type: 'JsonWebKey',
      controller: did,
      publicKeyJwk: { ...publicHalf(key), kid: key.kid.split('#')[1], alg: 'EdDSA' },
    })),
    assertionMethod: keys.map(({ kid }) => kid),
  };
}
