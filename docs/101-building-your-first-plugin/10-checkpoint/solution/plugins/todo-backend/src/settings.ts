import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** How many to-dos one component may have. */
export function readLimit(config: RootConfigService): number {
  const limit = config.getOptionalNumber('todo.limit') ?? 10;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new InputError(`todo.limit is ${limit}, expected a whole number above zero`);
  }
  return limit;
}
