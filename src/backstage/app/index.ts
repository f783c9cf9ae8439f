export { AppStartError } from './errors/startError';
export { startApp } from './startApp';
export type { AppError, AppLocation, AppOptions, ColorMode, RunningApp, Trail } from './types';
