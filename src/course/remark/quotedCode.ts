import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { parseFenceMeta } from '../fences/meta';
import { belowCut, regionOf } from '../fences/regions';
import { pageOf } from './page';

/**
 * Remark plugin for code fences: `file=./solution/src/plugin.ts region=plugin` is replaced by that
 * region of the file, and what stands above `// ---cut---` is hidden from readers.
 *
 * @throws CourseError for a file or region that does not exist, with the fence's line
 */
export const remarkQuotedCode: Plugin<[], Root> = () => (tree, file) => {
  const page = pageOf(file);
  visit(tree, 'code', node => {
    const { values, rest } = parseFenceMeta(node.meta);
    const quoted = values.get('file');
    const region = values.get('region');
    if (quoted === undefined) {
      if (region !== undefined) page.fail(node, 'a fence with region= also needs file=');
      node.value = belowCut(node.value);
    } else {
      if (node.value.trim() !== '') {
        page.fail(
          node,
          'a fence with file= is filled from that file; delete the text inside of it',
        );
      }
      try {
        node.value = belowCut(quote(page.folder, quoted, region));
      } catch (error) {
        page.fail(node, (error as Error).message);
      }
    }
    node.meta = rest ?? null;
  });
  page.finish();
};

function quote(folder: string, quoted: string | true, region: string | true | undefined): string {
  if (quoted === true || region === true) {
    throw new Error('found file or region without a value, allowed: file=./solution/src/plugin.ts');
  }
  const target = path.resolve(folder, quoted);
  if (!existsSync(target) || !statSync(target).isFile()) {
    throw new Error(`found file=${quoted}, allowed: a file, given by its path from this page`);
  }
  try {
    return regionOf(readFileSync(target, 'utf8').replaceAll('\r\n', '\n'), region);
  } catch (error) {
    throw new Error(`${quoted} ${(error as Error).message}`, { cause: error });
  }
}
