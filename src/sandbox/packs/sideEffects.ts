import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageOf } from './paths';

/** What bundlers agreed on: whether, or which of, a package's files do something when they are only imported. */
type Declared = boolean | string[] | undefined;

/**
 * Tells of files whether they have to be evaluated even if nothing of them is used, as their packages say.
 *
 * @param root folder to which the files' paths are relative
 */
export function createSideEffects(root: string): (file: string) => Promise<boolean> {
  const declared = new Map<string, Promise<Declared>>();
  const read = async (folder: string): Promise<Declared> => {
    const json = await readFile(path.resolve(root, folder, 'package.json'), 'utf8');
    return (JSON.parse(json) as { sideEffects?: Declared }).sideEffects;
  };
  return async file => {
    const owner = packageOf(file);
    if (!owner || file.endsWith('.css')) return true;
    const known = declared.get(owner.root) ?? read(owner.root);
    declared.set(owner.root, known);
    const says = await known;
    return Array.isArray(says) ? says.some(glob => matches(owner.file, glob)) : says !== false;
  };
}

/** A pattern without a slash is one for names, wherever the file is. */
function matches(file: string, glob: string): boolean {
  const pattern = glob
    .replace(/^\.\//, '')
    .split(/(\*\*\/|\*)/)
    .map(part =>
      part === '**/'
        ? '(?:.*/)?'
        : part === '*'
          ? '[^/]*'
          : part.replace(/[.+^${}()|[\]\\?]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${glob.includes('/') ? '' : '(?:.*/)?'}${pattern}$`).test(file);
}
