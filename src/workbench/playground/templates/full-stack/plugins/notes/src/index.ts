export { notesPlugin as default } from './plugin';
