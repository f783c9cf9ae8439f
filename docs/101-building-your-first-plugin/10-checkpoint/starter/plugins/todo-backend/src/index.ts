export { todoPlugin as default } from './plugin';
