// The sandbox starts what src/index.ts exports. In this exercise that is the backend package.
export { install } from '../packages/backend/src';
