export { pageProgress } from './pageProgress';
export { ReadMarker } from './ReadMarker';
export { StorageNotice } from './StorageNotice';
export { useMark, useProgress } from './useProgress';
