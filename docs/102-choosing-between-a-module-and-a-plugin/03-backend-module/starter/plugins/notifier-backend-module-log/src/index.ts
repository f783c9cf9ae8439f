export { notifierModuleLog } from './module';
