import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTextIfAny } from '../loader/folders';
import { readTree } from '../loader/sourceTree';

/**
 * Writes a file unless it already says the same. Docusaurus's development server reloads the page
 * whenever a file of a static directory is written.
 */
export function writeChanged(file: string, text: string): void {
  if (readTextIfAny(file) === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Makes a folder hold exactly the given texts, by path relative to it. */
export function writeFolder(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const name of readTree(folder).keys()) {
    if (!texts.has(name)) rmSync(path.join(folder, name));
  }
  for (const [name, text] of texts) writeChanged(path.join(folder, name), text);
}
