import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Files } from '../../../sandbox/protocol/common';

const NOWHERE = '/dev/null';

/**
 * What makes the reader's files of the starter, as a unified diff for `git apply`.
 *
 * @param folder prefix of the paths in the diff, such as `plugins/todo/`; without it they are those of the exercise
 * @returns empty when nothing differs
 */
export function patchOf(starter: Files, files: Files, folder = ''): string {
  const paths = [...new Set([...Object.keys(starter), ...Object.keys(files)])].sort();
  return paths
    .filter(path => starter[path] !== files[path])
    .map(path => filePatch(`${folder}${path}`, starter[path], files[path]))
    .join('');
}

function filePatch(path: string, before: string | undefined, after: string | undefined): string {
  const body = createTwoFilesPatch(
    before === undefined ? NOWHERE : `a/${path}`,
    after === undefined ? NOWHERE : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { headerOptions: FILE_HEADERS_ONLY, context: 3 },
  );
  const mode =
    before === undefined
      ? 'new file mode 100644\n'
      : after === undefined
        ? 'deleted file mode 100644\n'
        : '';
  // Without a hunk, as of an empty file, git takes no file names: then its own header has to name it.
  const hunks = body.includes('@@') ? body : '';
  return `diff --git a/${path} b/${path}\n${mode}${hunks}`;
}
