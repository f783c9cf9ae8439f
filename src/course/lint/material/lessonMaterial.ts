import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTextIfAny } from '../../loader/folders';
import { splitFrontMatter } from '../../loader/frontMatter';
import type { Exercise, Lesson } from '../../types';
import { type Page, pageOf } from './page';
import type { ReaderText } from './readerText';
import { svgTexts } from './svgTexts';
import { yamlTexts } from './yamlTexts';

/** A page of any kind, with what rules look at. */
export interface PageMaterial {
  readonly page: Page;
  /** The page's own text. */
  readonly prose: ReaderText;
  /** Everything that its readers read: the page, front matter, task, quiz and drawings. */
  readonly texts: readonly ReaderText[];
}

/** A lesson with all that rules look at. */
export interface LessonMaterial extends PageMaterial {
  readonly lesson: Lesson;
  /** The exercise, unless it is a demo. */
  readonly exercise?: Exercise;
}

/**
 * Reads what the rules look at.
 *
 * @throws a VFileMessage when the page is not MDX
 */
export function lessonMaterial(lesson: Lesson): LessonMaterial {
  const { page, prose, texts } = pageMaterial(path.join(lesson.folder, 'index.mdx'));
  const { exercise } = lesson;
  return {
    lesson,
    page,
    prose,
    texts: [
      ...texts,
      ...['exercise.yaml', 'quiz.yaml'].flatMap(name => yamlFile(path.join(lesson.folder, name))),
      ...readdirSync(lesson.folder)
        .filter(name => name.endsWith('.svg'))
        .map(name => path.join(lesson.folder, name))
        .flatMap(svg => svgTexts(svg, readFileSync(svg, 'utf8'))),
    ],
    ...(exercise?.kind === 'exercise' ? { exercise } : {}),
  };
}

/**
 * Reads what rules look at on a page: its prose and its front matter.
 *
 * @param file - absolute path
 * @throws a VFileMessage when the page is not MDX
 */
export function pageMaterial(file: string): PageMaterial {
  const text = readTextIfAny(file) ?? '';
  const page = pageOf(file, text);
  const prose: ReaderText = { file, source: text, tree: page.tree, lineAt: line => line };
  const front = splitFrontMatter(text);
  return {
    page,
    prose,
    texts: [prose, ...(front ? yamlTexts(file, front.yaml, front.yamlLine) : [])],
  };
}

/** What readers read in a YAML file; nothing where there is none. */
export function yamlFile(file: string): ReaderText[] {
  const yaml = readTextIfAny(file);
  return yaml === undefined ? [] : yamlTexts(file, yaml);
}
