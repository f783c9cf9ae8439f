import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LessonMaterial } from '../material/lessonMaterial';
import { isComponent, type Page, type Section } from '../material/page';
import { goesWrong } from './goesWrong';
import { type LintContext, type Remark, rule } from './rule';

/** The parts of a page in the order in which they stand. */
const parts = [
  { name: 'the exercise', wanted: '<Exercise />, or <Demo />' },
  { name: '"What goes wrong"', wanted: 'a section "What goes wrong"' },
  { name: '"In short"', wanted: 'a section "In short"' },
  { name: 'the quiz', wanted: '<Quiz />' },
] as const;

/** A lesson has all its parts, in order: problem, idea, exercise, what goes wrong, recap, quiz, next step. */
export const sections = rule('sections', (material, context) => [
  ...opening(material.page),
  ...partsOf(material),
  ...goesWrong(material.page),
  ...nextStep(material, context),
]);

function opening({ file, sections: [first] }: Page): Remark[] {
  const text = first?.nodes.filter(node => node.type === 'paragraph').map(node => toString(node));
  const sentences = text?.join(' ').match(/[.?!]["”)]*(?=\s|$)/g)?.length ?? 0;
  if (sentences >= 3 && sentences <= 9) return [];
  return [
    {
      file,
      found: `${sentences} sentences before the first heading`,
      wanted: '3 to 9: the problem of a real team, and what this lesson does about it',
    },
  ];
}

function partsOf({ page, lesson }: LessonMaterial): Remark[] {
  const { file } = page;
  const remarks: Remark[] = [];
  let last: { name: string; line: number } | undefined;
  lineOfParts(page).forEach((line, index) => {
    const part = parts[index];
    if (!part) return;
    if (line === undefined) {
      // What is missing here is for the rules `exercise` and `quiz`, which can be exempt.
      const hasFile =
        index === 0 ? lesson.exercise !== undefined : index !== 3 || lesson.quiz.length > 0;
      if (hasFile) remarks.push({ file, found: `no place for ${part.name}`, wanted: part.wanted });
      return;
    }
    if (last && line < last.line) {
      remarks.push({ file, line, found: `${part.name} above ${last.name}`, wanted: `it below` });
    }
    last = { name: part.name, line };
  });
  return remarks;
}

function lineOfParts(page: Page): (number | undefined)[] {
  const component = (...names: string[]) =>
    page.components.find(({ name }) => names.includes(name ?? ''))?.position?.start.line;
  const section = (title: string) => page.sections.find(s => s.title === title)?.line;
  return [
    // A demo may open the lesson.
    component('Exercise') ?? (component('Demo') === undefined ? undefined : 0),
    section('What goes wrong'),
    section('In short'),
    component('Quiz'),
  ];
}

/** After the quiz, a lesson says what comes next, and links to it where it is there. */
function nextStep({ page, lesson }: LessonMaterial, { course }: LintContext): Remark[] {
  const after = afterQuiz(page.sections);
  const isLast = course.lessons.at(-1)?.id === lesson.id;
  if (!after.some(node => node.type === 'paragraph')) {
    return [
      { file: page.file, found: 'nothing after the quiz', wanted: 'a sentence on the next step' },
    ];
  }
  const markdown = after
    .map(({ position }) => page.text.slice(position?.start.offset, position?.end.offset))
    .join('\n');
  if (isLast || /\]\(\S+\)/.test(markdown)) return [];
  const line = after[0]?.position?.start.line;
  return [
    {
      file: page.file,
      ...(line === undefined ? {} : { line }),
      found: 'a next step without a link',
      wanted: 'a link to the next lesson',
    },
  ];
}

function afterQuiz(sections: readonly Section[]): RootContent[] {
  const all = sections.flatMap(({ nodes }) => nodes);
  return all.slice(all.findIndex(node => isComponent(node, 'Quiz')) + 1);
}
