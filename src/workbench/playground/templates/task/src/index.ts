export { rosterPlugin as default } from './plugin';
