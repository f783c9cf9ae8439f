export { playgroundPlugin as default } from './plugin';
