export { fromBase64url, toBase64url } from './base64url';
export { pack, unpack, type PackLimits } from './pack';
export { PackError, type PackFault } from './packError';
