export { asideText } from './asideText';
export type { FilesOf, TransferChanges } from './changes';
export { exportName, exportText } from './exportText';
export type { Transfer } from './format';
export { fromFragment, toFragment } from './link';
export { joinParts, missingParts, readPart, toParts, type Part } from './parts';
export { applyTransfer, type TransferPlan } from './plan';
export { readTransfer, readTransferFile } from './readTransfer';
export { TransferError, type TransferFault } from './transferError';
