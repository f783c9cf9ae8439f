export { onCallPlugin as default, onCallPlugin } from './plugin';
