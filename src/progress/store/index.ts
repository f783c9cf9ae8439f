export { openProgress } from './openProgress';
export { followPage } from './lifecycle';
export { EMPTY, type Snapshot } from './snapshot';
export type { Added, Progress } from './progress';
export type { Persistence } from './persistence';
export type { Reason } from './reason';
export type { ResetDone } from './resetDoor';
