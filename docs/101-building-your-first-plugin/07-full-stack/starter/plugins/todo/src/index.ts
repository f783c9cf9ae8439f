export { todoPlugin as default, todoPlugin } from './plugin';
