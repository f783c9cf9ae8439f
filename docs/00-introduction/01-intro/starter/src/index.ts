export { stagePlugin as default } from './plugin';
