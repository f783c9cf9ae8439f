export { openProgress } from './openProgress';
export { followPage } from './lifecycle';
export { EMPTY, type Snapshot } from './snapshot';
export type { Added, Progress } from './progress';
export type { Reason } from './reason';
