export { scaffolderModuleOnCall as default } from './module';
