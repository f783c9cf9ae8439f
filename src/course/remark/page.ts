import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { CourseError, ErrorList } from '../errors/courseError';
import { shownPath } from '../loader/folders';

/** A page of the docs while it is being compiled. */
export interface Page {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly docsDir: string;
  /** Tells whether its folder is a lesson: the folder above it is a guide. */
  readonly isLesson: boolean;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** Adds a mistake at a node of the page. */
  fail(node: Nodes | undefined, message: string): void;
  /** @throws CourseError when anything failed. */
  finish(): void;
}

/** Finds out where in the docs a page stands. */
export function pageOf(file: VFile): Page {
  const page = path.resolve(file.cwd, file.path);
  const folder = path.dirname(page);
  const docsDir = docsDirOf(folder);
  const errors = new ErrorList();
  const shown = shownPath({ siteDir: path.dirname(docsDir) }, page);
  return {
    folder,
    docsDir,
    isLesson: existsSync(path.join(path.dirname(folder), 'guide.yaml')),
    frontMatter: (file.data['frontMatter'] ?? {}) as Record<string, unknown>,
    fail(node, message) {
      const { line, column } = node?.position?.start ?? {};
      errors.add({
        file: shown,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
        message,
      });
    },
    finish: () => errors.throwIfAny(),
  };
}

/** The folder above the page's guide; for pages outside of guides, the nearest one called docs. */
function docsDirOf(folder: string): string {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    if (existsSync(path.join(at, 'guide.yaml'))) return path.dirname(at);
    if (path.basename(at) === 'docs') return at;
  }
  throw new CourseError([{ file: folder, message: 'is not inside of docs/' }]);
}
