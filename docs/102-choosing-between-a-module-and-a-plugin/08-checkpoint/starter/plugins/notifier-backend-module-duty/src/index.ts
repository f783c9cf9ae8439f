export { notifierModuleDuty as default } from './module';
