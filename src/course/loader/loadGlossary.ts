import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { glossarySchema } from '../schema/glossary';
import type { Term } from '../types';
import { type Reading, readTextIfAny, shownPath } from './folders';

/** Reads `resources/glossary.yaml`; empty where there is none. */
export function loadGlossary(reading: Reading, docsDir: string): Term[] {
  const file = path.join(docsDir, 'resources', 'glossary.yaml');
  const yaml = readTextIfAny(file);
  if (yaml === undefined) return [];
  return parseYaml(glossarySchema, yaml, shownPath(reading, file), reading.errors) ?? [];
}
