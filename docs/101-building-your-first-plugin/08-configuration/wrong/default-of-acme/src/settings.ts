import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** What the to-do plugin can be told in app-config.yaml. */
export interface Settings {
  /** The heading of the page. */
  title: string;
  /** How many open to-dos a person may have. */
  limit: number;
  /** What the plugin shows to the ticket system of the company. */
  token?: string;
}

export function readSettings(config: RootConfigService): Settings {
  const title = config.getOptionalString('todo.title') ?? 'Things to do at Acme';
  const limit = config.getOptionalNumber('todo.limit') ?? 20;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new InputError(`todo.limit is ${limit}, expected a whole number above zero`);
  }
  const token = config.getOptionalString('todo.tickets.token');
  return { title, limit, token };
}
