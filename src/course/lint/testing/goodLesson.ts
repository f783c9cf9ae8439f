import type { RuleId } from '../../schema/lint';
import { readCourse } from '../../loader/loadCourse';
import { edited, helloLesson, type SiteFiles, writeSite } from '../../testing/site';
import { withoutExempt } from '../exempt';
import type { Finding } from '../finding';
import { type LessonMaterial, lessonMaterial } from '../material/lessonMaterial';
import { lessonRules } from '../rules';

/** Prose of some length, in sentences of seven words. */
export const filling = (words: number) =>
  Array.from(
    { length: Math.round(words / 7) },
    (_, i) => `Team ${i} greets the people it meets.`,
  ).join('\n');

const index = `---
id: hello
title: Saying hello
guide: '101'
minutes: 10
objectives:
  - You can say hello.
  - You can say why.
---

Acme's people pass each other without a word. Nobody knows who is who. In this lesson you greet them.

## A greeting is a function

<Term id="service">Services</Term> come later.

<Diagram src="./greeting.svg" alt="An arrow leads from a name to a greeting." />

${filling(700)}

\`\`\`ts
export const greeting: string = 'Hello';
\`\`\`

## Your turn

<Exercise />

## What goes wrong

**You greet nobody.** The message is

\`\`\`text
Nobody was greeted
\`\`\`

**You greet twice.** People wonder.

## In short

Greet people once.

<Quiz />

Next, you say goodbye: [A greeting](#a-greeting-is-a-function).
`;

const checks = `import { expect, it } from 'vitest';
import { greeting } from './src/greeting';

it('says hello', () => expect(greeting('you')).toContain('Hello'));
it('says whom it greets', () => expect(greeting('you')).toContain('you'));
it('ends', () => expect(greeting('you')).toMatch(/!$/));
it('greets anyone', () => expect(greeting('me')).toContain('me'));
`;

const step = (text: string, check: string) =>
  `  - text: ${text} in [src/greeting.ts](file:src/greeting.ts#greeting).\n    check: ${check}\n`;

const exercise = `profile: backend
title: A greeting
files:
  - path: src/greeting.ts
  - path: src/names.ts
    role: hidden
entries:
  backend: src/greeting.ts
steps:
${step('Say hello', 'says hello')}${step('Say whom you greet', 'says whom it greets')}${step('End it', 'ends')}hints:
  - A greeting has two parts.
  - A template string joins them.
why: People like to be greeted by name.
startsPassing: [greets anyone]
`;

const wrong = `fails: [says whom it greets, greets anyone]
message: to contain
`;

const question = (name: string, right: number) =>
  `- id: hello/${name}
  ask: What is right about ${name}?
  options:
${['first', 'second', 'third']
  .map(
    (id, place) =>
      `    - id: ${id}\n      text: The ${id} of three.\n${place === right ? '      right: true\n' : ''}      why: The ${id} one is explained here.\n`,
  )
  .join('')}`;

const greeting = (body: string) =>
  `export function greeting(name: string): string {\n  return ${body};\n}\n`;

/** The files of a lesson that keeps every rule of the lint. */
export const goodLesson: SiteFiles = {
  [`${helloLesson}/index.mdx`]: index,
  [`${helloLesson}/exercise.yaml`]: exercise,
  [`${helloLesson}/checks.test.ts`]: checks,
  [`${helloLesson}/quiz.yaml`]: [0, 1, 2].map(n => question(`place-${n}`, n)).join(''),
  [`${helloLesson}/greeting.svg`]:
    '<svg viewBox="0 0 9 9"><text x="1">name</text><text x="5">greeting</text></svg>',
  [`${helloLesson}/starter/src/greeting.ts`]: greeting('name'),
  [`${helloLesson}/solution/src/greeting.ts`]: greeting('`Hello, ${name}!`'),
  [`${helloLesson}/wrong/nobody/src/greeting.ts`]: greeting('`Hello, ${name.length}!`'),
  [`${helloLesson}/wrong/nobody/expect.yaml`]: wrong,
};

/** The good lesson with a piece of one of its files replaced. */
export const changed = (name: string, from: string, to: string): SiteFiles =>
  edited(`${helloLesson}/${name}`, from, to, goodLesson);

/** The material of the good lesson, changed as given. */
export function materialOf(changes: SiteFiles = {}): {
  material: LessonMaterial;
  context: { siteDir: string; course: ReturnType<typeof readCourse>['course'] };
} {
  const siteDir = writeSite({ ...goodLesson, ...changes });
  const { course, errors } = readCourse(siteDir);
  const [lesson] = course.lessons;
  if (!lesson || errors.length > 0) throw new Error(JSON.stringify(errors));
  return { material: lessonMaterial(lesson), context: { siteDir, course } };
}

/** `file:line: found` for each finding of the good lesson, changed as given. */
export function findingsOf(changes: SiteFiles = {}, only?: RuleId): string[] {
  const { material, context } = materialOf(changes);
  const found = lessonRules
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(rule => rule.check(material, context));
  return withoutExempt(material.lesson, found).map(finding =>
    shown(finding, material.lesson.folder),
  );
}

/** A finding in one line, its file relative to a folder. */
export function shown({ rule, file, line, found }: Finding, folder: string): string {
  const name = file.slice(folder.length + 1);
  return `${name}${line === undefined ? '' : `:${line}`}: ${rule}: ${found}`;
}
