import type { SearchRecord } from './records/record';

/** Folder of the search's files below the base url. */
export const INDEX_FOLDER = 'search';
/** Says which index is the newest; it alone is asked for anew, for the index's own name changes with what it holds. */
export const MANIFEST = 'manifest.json';

export interface Manifest {
  readonly version: 1;
  /** File name, beside the manifest. */
  readonly index: string;
}

/** Where the records of the last build are, relative to the repository. */
export const RECORDS_FILE = '.generated/search/records.json';

export interface RecordsFile {
  /** Url of the site that they were built for. */
  readonly site: string;
  readonly records: readonly SearchRecord[];
}
