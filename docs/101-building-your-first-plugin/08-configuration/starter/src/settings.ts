import type { RootConfigService } from '@backstage/backend-plugin-api';

/** What the to-do plugin can be told in app-config.yaml. */
export interface Settings {
  /** The heading of the page. */
  title: string;
  /** How many open to-dos a person may have. */
  limit: number;
  /** What the plugin shows to the ticket system of the company. */
  token?: string;
}

export function readSettings(_config: RootConfigService): Settings {
  // Take these from the configuration, below `todo`.
  return { title: 'My list', limit: 10, token: 'acme-4711-not-for-browsers' };
}
