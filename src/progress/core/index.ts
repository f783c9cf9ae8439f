export {
  beganFrom,
  draftOf,
  draftVersionSchema,
  mergeVersions,
  type Draft,
  type DraftVersion,
} from './draft';
export { merge } from './merge';
export { isKnown, recordSchema, type DataOf, type Kind, type ProgressRecord } from './record';
export { inScope, resetsOf, type Reset, type Scope } from './scope';
export {
  inForce,
  markOf,
  stateOf,
  type Answer,
  type ItemState,
  type Mark,
  type Passed,
  type ProgressState,
} from './state';
