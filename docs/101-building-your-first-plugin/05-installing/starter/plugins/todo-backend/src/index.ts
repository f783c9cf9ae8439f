export { todoPlugin } from './plugin';
