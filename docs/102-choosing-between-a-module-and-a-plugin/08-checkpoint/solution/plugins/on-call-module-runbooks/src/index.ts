export { onCallModuleRunbooks as default } from './module';
