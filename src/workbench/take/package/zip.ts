import { strToU8, zipSync } from 'fflate';
import type { Files } from '../../../sandbox/protocol/common';

/** ZIP knows no time before 1980. The same files make the same bytes, whenever they are packed. */
const TIME = '1980-01-02T00:00:00';

/** Files as a ZIP archive. */
export const zipOf = (files: Files): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    level: 9,
    mtime: TIME,
  });
