import path from 'node:path';
import type { AuthorError } from '../errors/courseError';
import { readCourse } from '../loader/loadCourse';
import { SharedSources } from '../typecheck/host';
import { compilerOptions } from '../typecheck/options';
import { typecheckCourse } from '../typecheck/typecheckCourse';
import type { Course, Lesson } from '../types';
import { deprecatedIn } from './code/deprecated';
import { type Facts, factsOf } from './code/facts';
import { courseProgram } from './code/sources';
import type { Finding } from './finding';
import { type LessonReport, lintLesson } from './lintLessons';
import { lintPages } from './lintPages';
import { componentTexts } from './material/componentTexts';
import { type LessonMaterial, lessonMaterial, yamlFile } from './material/lessonMaterial';
import type { ReaderText } from './material/readerText';
import { median } from './prose/grade';
import { unusedTerms } from './rules/glossary';
import { Speller } from './spelling/spelling';
import { projectWords, wordListFindings } from './spelling/wordList';

/** The highest median of the lessons' reading grades. */
const highestGrade = 10;

export interface LintOptions {
  /** Ids of the lessons to look at. Without it, all, and what concerns the course as a whole. */
  readonly lessons?: readonly string[];
  /** Where packages come from; without it, the site's own `node_modules`. */
  readonly shared?: SharedSources;
  /** Words that are right and in no dictionary; without it, those of words.txt. */
  readonly words?: readonly string[];
}

export interface LintReport {
  readonly lessons: readonly LessonReport[];
  /** Findings that concern no single lesson. */
  readonly course: readonly Finding[];
  readonly medianGrade: number;
  /** TypeScript fences, and those of them with `no-check`. */
  readonly fences: { readonly checked: number; readonly exempt: number };
  readonly facts: Facts['lessons'];
}

/**
 * Says what lessons lack: runs the rules over their pages, exercises and quizzes, checks spelling
 * and wording of all that readers read, and types, names and deprecations of all code.
 *
 * @param siteDir - absolute path of the folder that holds `docs/`
 */
export async function lintCourse(siteDir: string, options: LintOptions = {}): Promise<LintReport> {
  const read = readCourse(siteDir);
  const all = read.course;
  const chosen = options.lessons
    ? all.lessons.filter(({ id }) => options.lessons?.includes(id))
    : all.lessons;
  const course: Course = { ...all, lessons: chosen };
  const broken: Finding[] = read.errors.map(error => fromAuthorError(siteDir, error));

  const { materials, findings: unreadable } = materialsOf(chosen);
  const speller = new Speller(options.words);
  const texts = materials.flatMap(material => material.texts);
  const pages = options.lessons ? undefined : lintPages({ siteDir, course: all });
  if (pages) texts.push(...courseTexts(siteDir, all), ...pages.texts, ...componentTexts(siteDir));
  const spelling = await speller.check(texts);

  const shared = options.shared ?? new SharedSources(siteDir, compilerOptions(siteDir));
  const typed = options.lessons && chosen.map(({ folder }) => path.join(folder, 'index.mdx'));
  const types = typecheckCourse(siteDir, course, shared, typed);
  const code = courseProgram(shared, chosen);
  const facts = factsOf(code);
  const found: Finding[] = [
    ...broken,
    ...unreadable,
    ...types.findings.map(({ file, line, message }): Finding => {
      return { rule: 'types', file, line, found: message, wanted: 'code that type-checks' };
    }),
    ...facts.findings,
    ...deprecatedIn(code, siteDir),
    ...spelling,
    ...(!pages
      ? []
      : [
          ...pages.findings,
          ...unusedTerms({ siteDir, course: all }),
          ...wordListFindings(options.words ?? projectWords(), texts),
        ]),
  ];
  const lessons = materials.map(material =>
    lintLesson(material, { siteDir, course: all }, belowFolder(material.lesson, found)),
  );
  const elsewhere = found.filter(
    finding => !all.lessons.some(({ folder }) => isBelow(folder, finding.file)),
  );
  // A lesson that is asked for and not there may be one that could not be read.
  const isMissing = options.lessons?.some(id => !chosen.some(lesson => lesson.id === id));
  const medianGrade = median(lessons.map(({ grade }) => grade));
  return {
    lessons,
    course: [
      ...(options.lessons && !isMissing ? [] : elsewhere),
      ...gradeFinding(siteDir, medianGrade),
    ],
    medianGrade,
    fences: { checked: types.fences, exempt: types.exempt },
    facts: facts.lessons,
  };
}

function materialsOf(lessons: readonly Lesson[]): {
  materials: LessonMaterial[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const materials = lessons.flatMap(lesson => {
    try {
      return [lessonMaterial(lesson)];
    } catch (error) {
      findings.push({
        rule: 'course',
        file: path.join(lesson.folder, 'index.mdx'),
        found: error instanceof Error ? error.message : String(error),
        wanted: 'a page that is MDX',
      });
      return [];
    }
  });
  return { materials, findings };
}

/** What readers read that stands in no lesson. */
function courseTexts(siteDir: string, { guides }: Course): ReaderText[] {
  return [
    ...guides.map(({ folder }) => path.join(folder, 'guide.yaml')),
    path.join(siteDir, 'docs', 'pathways.yaml'),
    path.join(siteDir, 'docs', 'resources', 'glossary.yaml'),
  ].flatMap(yamlFile);
}

function gradeFinding(siteDir: string, medianGrade: number): Finding[] {
  if (medianGrade <= highestGrade) return [];
  return [
    {
      rule: 'grade',
      file: path.join(siteDir, 'docs'),
      found: `a median reading grade of ${medianGrade.toFixed(1)}`,
      wanted: `at most ${highestGrade}: shorter sentences, shorter words`,
    },
  ];
}

function fromAuthorError(siteDir: string, { file, line, field, message }: AuthorError): Finding {
  return {
    rule: 'course',
    file: path.join(siteDir, file),
    ...(line === undefined ? {} : { line }),
    found: field === undefined ? message : `${field}: ${message}`,
    wanted: 'what README.md says under "Write a lesson"',
  };
}

const isBelow = (folder: string, file: string) => file.startsWith(folder + path.sep);

function belowFolder({ folder }: Lesson, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ file }) => isBelow(folder, file));
}
