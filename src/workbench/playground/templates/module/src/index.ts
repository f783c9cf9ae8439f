export { catalogModulePlayground as default } from './module';
