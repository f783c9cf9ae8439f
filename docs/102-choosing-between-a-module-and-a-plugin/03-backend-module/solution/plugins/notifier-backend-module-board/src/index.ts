export { notifierModuleBoard as default } from './module';
