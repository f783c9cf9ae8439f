export { createModuleRegistry, type Builtins, type ModuleRegistry } from './registry';
export { ModuleError } from './messages';
