import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

/** Acme's catalog: absolute paths of its YAML files, each with many entities. */
export const acmeFiles: readonly string[] = [
  'organisation',
  'shopping',
  'payments',
  'platform',
].map(name => path.join(import.meta.dirname, `${name}.yaml`));

/**
 * Acme's entities, in the order of the files, as a person wrote them: without relations, `uid`, `etag` and the
 * defaults that the catalog adds. Node.js only.
 * @throws if a file isn't YAML
 */
export function readAcmeEntities(): Entity[] {
  return acmeFiles.flatMap(file =>
    parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
      const [error] = document.errors;
      if (error) throw new Error(`${file} is not YAML: ${error.message}`, { cause: error });
      return document.toJS() as Entity;
    }),
  );
}
