import type { PluginSummary } from './types';

/** What the list's page gets of the build. */
export interface ListData {
  readonly plugins: readonly PluginSummary[];
}

/** What the forms' pages get of the build. */
export interface FormData {
  /** Where the site's source is, such as `https://github.com/acme/stagecraft`; without it the forms give text to copy. */
  readonly repository?: string;
  /** Ids that are taken. */
  readonly ids: readonly string[];
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
  }[];
}
