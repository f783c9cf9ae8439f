import { readFile } from 'node:fs/promises';
import path from 'node:path';

const BLOCK_COMMENT = /\/\*[^]*?\*\//g;
const LINE_COMMENT = /^\s*\/\/.*$/gm;
/** `import … from '…'`, `import '…'`, `export … from '…'` and `export { … }`. */
const PASSED_ON =
  /\b(?:import|export)\s*(?:[\w$]+\s*,?\s*)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})?\s*from\s*['"][^'"]+['"]\s*;?|\bexport\s*\{[^}]*\}\s*;?|\bimport\s*['"][^'"]+['"]\s*;?/g;

/** Whether an ECMAScript module does nothing but pass on what others export. */
export function isBarrel(source: string): boolean {
  const code = source.replace(BLOCK_COMMENT, '').replace(LINE_COMMENT, '');
  return /\bexport\b/.test(code) && code.replace(PASSED_ON, '').trim() === '';
}

/** @param files paths relative to `root` */
export async function barrelsAmong(files: string[], root: string): Promise<Set<string>> {
  const found = await Promise.all(
    files
      .filter(file => /\.m?js$/.test(file))
      .map(async file =>
        isBarrel(await readFile(path.resolve(root, file), 'utf8')) ? [file] : [],
      ),
  );
  return new Set(found.flat());
}
