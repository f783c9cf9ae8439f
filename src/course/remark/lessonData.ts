import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
// Declares the nodes of MDX as part of mdast.
import type {} from 'mdast-util-mdx';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { unknownTerm } from '../glossary/unknownTerm';
import { readTextIfAny } from '../loader/folders';
import { lessonDataRequest, restDataRequest } from '../plugin/names';
import { panelsOf, profileFacts } from '../profiles';
import type { Profile } from '../schema/exercise';
import { readDiagram } from './diagram';
import { glossaryOf } from './glossary';
import {
  importAndExport,
  importer,
  type JsxElement,
  setIdentifier,
  setText,
  setValue,
  textAttribute,
} from './jsx';
import { type Page, pageOf } from './page';
import { readSorting } from './sorting';

const dataName = '__lesson';
const restName = '__loadRest';

/**
 * Remark plugin that gives the course's components on a page their data:
 *
 * - every lesson's page imports its data and exports it as `lesson`
 * - `<Exercise />`, `<Demo />`, `<Quiz />`, `<Panel name />` get `lesson`
 * - `<Exercise />` and `<Demo />` get `loadRest`, which loads the checks and the solution
 * - `<Term id>` gets `term`, `definition` and `source` from the glossary
 * - `<Diagram src alt>` gets `svg`, the drawing's text
 * - `<Sorting src>` gets `roles` and `packages`, as the installed packages have them
 *
 * @throws CourseError naming file, line and column of whatever is missing
 */
export const remarkLessonData: Plugin<[], Root> = () => (tree, file) => {
  const page = pageOf(file);
  const seen = new Set<string>();
  const held = page.isLesson ? heldBy(page) : undefined;
  visit(tree, node => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (node.name === 'Term') fillTerm(page, node);
    else if (node.name === 'Diagram') fillDiagram(page, node);
    else if (node.name === 'Sorting') fillSorting(page, node);
    else if (lessonComponents.has(node.name ?? '')) fillLesson(page, held, node, seen);
  });
  if (held) {
    reportUnused(page, held, seen);
    const { id } = page.frontMatter;
    if (typeof id === 'string') {
      tree.children.unshift(importAndExport(dataName, lessonDataRequest(id), 'lesson'));
      if (held.kind) tree.children.unshift(importer(restName, restDataRequest(id)));
    }
  }
  page.finish();
};

const lessonComponents = new Set(['Exercise', 'Demo', 'Quiz', 'Panel']);

interface Held {
  readonly kind?: 'exercise' | 'demo';
  readonly profile?: Profile;
  readonly quiz: boolean;
}

/** What a lesson's folder holds; the loader reports what is wrong inside of the files. */
function heldBy({ folder }: Page): Held {
  const yaml = readTextIfAny(path.join(folder, 'exercise.yaml'));
  const quiz = existsSync(path.join(folder, 'quiz.yaml'));
  if (yaml === undefined) return { quiz };
  const { kind, profile } = (parse(yaml) ?? {}) as { kind?: unknown; profile?: string };
  return {
    kind: kind === 'demo' ? 'demo' : 'exercise',
    ...(profile && profile in profileFacts ? { profile: profile as Profile } : {}),
    quiz,
  };
}

function fillLesson(page: Page, held: Held | undefined, node: JsxElement, seen: Set<string>): void {
  const name = node.name ?? '';
  if (!held) {
    page.fail(node, `<${name}> is for lessons: folders inside of a guide`);
    return;
  }
  const { kind, profile, quiz } = held;
  if (name === 'Quiz' && !quiz) page.fail(node, '<Quiz> needs a quiz.yaml beside this page');
  if (name === 'Exercise' && kind !== 'exercise') {
    page.fail(node, '<Exercise> needs an exercise.yaml with kind: exercise beside this page');
  }
  if (name === 'Demo' && kind !== 'demo') {
    page.fail(node, '<Demo> needs an exercise.yaml with kind: demo beside this page');
  }
  if (name === 'Panel') {
    const panel = textAttribute(node, 'name');
    const allowed: readonly string[] = profile && kind ? panelsOf({ profile, kind }) : [];
    if (!panel || !allowed.includes(panel)) {
      const list = allowed.length > 0 ? allowed.join(', ') : 'none: this lesson has no exercise';
      page.fail(node, `<Panel name>: found ${JSON.stringify(panel ?? '')}, allowed: ${list}`);
    }
  } else if (seen.has(name)) {
    page.fail(node, `<${name}> stands twice on this page, allowed: once`);
  }
  seen.add(name);
  setIdentifier(node, 'lesson', dataName);
  if (name === 'Exercise' || name === 'Demo') setIdentifier(node, 'loadRest', restName);
}

/** What a lesson holds must be on its page. */
function reportUnused(page: Page, { kind, quiz }: Held, seen: ReadonlySet<string>): void {
  if (kind === 'exercise' && !seen.has('Exercise')) {
    page.fail(undefined, 'has an exercise.yaml beside it, but no <Exercise />');
  }
  if (kind === 'demo' && !seen.has('Demo')) {
    page.fail(undefined, 'has an exercise.yaml with kind: demo beside it, but no <Demo />');
  }
  if (quiz && !seen.has('Quiz')) {
    page.fail(undefined, 'has a quiz.yaml beside it, but no <Quiz />');
  }
}

function fillTerm(page: Page, node: JsxElement): void {
  const id = textAttribute(node, 'id') ?? '';
  const terms = glossaryOf(page.docsDir);
  const term = terms.get(id);
  if (!term) {
    page.fail(node, `<Term id>: ${unknownTerm(id, terms.keys())}`);
    return;
  }
  setText(node, 'term', term.term);
  setText(node, 'definition', term.definition);
  setText(node, 'source', term.source);
}

function fillDiagram(page: Page, node: JsxElement): void {
  if (!textAttribute(node, 'alt')?.trim()) {
    page.fail(node, '<Diagram alt>: found nothing, allowed: a sentence that says what it shows');
  }
  try {
    setText(node, 'svg', readDiagram(page.folder, textAttribute(node, 'src') ?? ''));
  } catch (error) {
    page.fail(node, (error as Error).message);
  }
}

function fillSorting(page: Page, node: JsxElement): void {
  const src = textAttribute(node, 'src') ?? './packages.yaml';
  const { roles, packages } = readSorting(path.dirname(page.docsDir), page.folder, src);
  setValue(node, 'roles', roles);
  setValue(node, 'packages', packages);
}
