import sha256 from 'hash.js/lib/hash/sha/256';

/**
 * sandpack-react 2.20 hashes its files with `crypto.subtle` for the id of a service worker that we don't use, and breaks
 * where there is none: on a plain http host, such as one inside a company. So there it gets the one function that it calls.
 */
if (typeof crypto.subtle === 'undefined') {
  const digest = (algorithm: AlgorithmIdentifier, data: BufferSource): Promise<ArrayBuffer> => {
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    if (name !== 'SHA-256')
      return Promise.reject(new Error(`${name} is not available on a plain http host.`));
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return Promise.resolve(
      new Uint8Array(
        sha256()
          .update([...bytes])
          .digest(),
      ).buffer,
    );
  };
  Object.defineProperty(crypto, 'subtle', { value: { digest }, configurable: true });
}
