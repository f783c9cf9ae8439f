// body-parser and raw-body decode request bodies with iconv-lite; TextDecoder knows every encoding of the web.
const { Buffer } = require('buffer');

const decoderFor = encoding => new TextDecoder(String(encoding || 'utf-8'));

module.exports = {
  encodingExists(encoding) {
    try {
      return Boolean(decoderFor(encoding));
    } catch {
      return false;
    }
  },
  decode: (bytes, encoding) => decoderFor(encoding).decode(bytes),
  encode: (text, encoding) => Buffer.from(text, encoding),
  getDecoder(encoding) {
    const decoder = decoderFor(encoding);
    return { write: bytes => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  },
  getEncoder: encoding => ({ write: text => Buffer.from(text, encoding), end: () => undefined }),
};
