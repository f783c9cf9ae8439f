import type { RootConfigService } from '@backstage/backend-plugin-api';

/** How many to-dos one component may have. */
export function readLimit(_config: RootConfigService): number {
  return Infinity;
}
