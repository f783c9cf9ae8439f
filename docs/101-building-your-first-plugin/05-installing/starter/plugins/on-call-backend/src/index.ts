export { onCallPlugin } from './plugin';
