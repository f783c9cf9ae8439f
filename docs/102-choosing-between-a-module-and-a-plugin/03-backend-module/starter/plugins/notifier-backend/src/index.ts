export { notifierPlugin as default, notifierPlugin } from './plugin';
