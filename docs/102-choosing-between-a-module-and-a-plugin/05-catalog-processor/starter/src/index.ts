export { catalogModuleOnCall as default, catalogModuleOnCall } from './module';
