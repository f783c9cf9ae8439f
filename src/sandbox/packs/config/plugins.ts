import type { PackConfig } from './types';

/** Backstage's own backend plugins and their libraries, each loaded only where a program asks for it. */
export const pluginPacks: Record<string, PackConfig> = {};
