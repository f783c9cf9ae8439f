export { notifierModuleLog as default, notifierModuleLog } from './module';
