import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexFile } from '../../../src/search/engine/documents';
import { INDEX_FOLDER, MANIFEST, type Manifest } from '../../../src/search/files';

const build = path.resolve(import.meta.dirname, '../../../build');

/** The built site's own index, as the box loads it. */
export function builtIndex(): { readonly name: string; readonly file: IndexFile } {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(build, INDEX_FOLDER, name), 'utf8'));
  const { index } = read(MANIFEST) as Manifest;
  return { name: index, file: read(index) as IndexFile };
}
