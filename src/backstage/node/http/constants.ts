export { METHODS } from './methods';
export const maxHeaderSize = 16_384;
export { STATUS_CODES } from './statusCodes';
