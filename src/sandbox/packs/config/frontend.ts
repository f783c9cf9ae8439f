import type { PackConfig } from './types';

/** The app shell and what frontend code and its checks import. */
export const frontendPacks: Record<string, PackConfig> = {};
