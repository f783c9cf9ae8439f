import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Text by path relative to the site; undefined leaves a file of `helloSite` out. */
export type SiteFiles = Readonly<Record<string, string | undefined>>;

/** The folder of the lesson in `helloSite`. */
export const helloLesson = 'docs/101-first/03-saying-hello';

const index = `---
id: hello
title: Saying hello
guide: "101"
minutes: 5
objectives:
  - You can say hello.
  - You can say why.
---

<Exercise />

<Quiz />
`;

const checks = `import { describe, expect, it } from 'vitest';
import { greeting } from './src/greeting';

describe('A greeting', () => {
  it('says hello', () => {
    expect(greeting('you')).toContain('Hello');
  });

  it('says whom it greets', () => {
    expect(greeting('you')).toContain('you');
  });
});
`;

const exercise = `profile: backend
title: A greeting
files:
  - path: src/greeting.ts
entries:
  backend: src/greeting.ts
steps:
  - text: Say hello in [src/greeting.ts](file:src/greeting.ts#greeting).
    check: says hello
hints:
  - A hint.
why: Because.
`;

const quiz = `- id: hello/why
  ask: Why greet?
  options:
    - id: polite
      text: It is polite.
      right: true
      why: Yes.
    - id: rule
      text: It is a rule.
      why: No.
`;

/** A small course without mistakes: one guide, one lesson, an exercise with a quiz. */
export const helloSite: Readonly<Record<string, string>> = {
  'docs/101-first/guide.yaml':
    'id: "101"\ntitle: First steps\ntrack: beginner\nslug: plugins-101\ndescription: How to begin.\n',
  'docs/resources/glossary.yaml':
    '- id: service\n  term: Service\n  definition: What a backend hands over.\n  source: https://backstage.io/docs/\n',
  [`${helloLesson}/index.mdx`]: index,
  [`${helloLesson}/exercise.yaml`]: exercise,
  [`${helloLesson}/checks.test.ts`]: checks,
  [`${helloLesson}/quiz.yaml`]: quiz,
  [`${helloLesson}/starter/src/greeting.ts`]:
    'export function greeting(name: string): string {\n  return name.slice(1);\n}\n',
  [`${helloLesson}/starter/src/names.ts`]: "export const names = ['you'];\n",
  [`${helloLesson}/solution/src/greeting.ts`]:
    '// #region greeting\nexport function greeting(name: string): string {\n  return `Hello, ${name}`;\n}\n// #endregion\n',
  [`${helloLesson}/solution/src/names.ts`]: "export const names = ['you'];\n",
};

/**
 * Writes `helloSite`, changed as given, to a temporary folder.
 *
 * @param whenDone - takes what deletes the folder; without it, that happens after the test
 * @returns the absolute path of the site
 */
export function writeSite(
  changes: SiteFiles = {},
  whenDone: (cleanUp: () => void) => void = onTestFinished,
): string {
  const siteDir = mkdtempSync(path.join(tmpdir(), 'stagecraft-course-'));
  whenDone(() => rmSync(siteDir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...helloSite, ...changes })) {
    if (text === undefined) continue;
    const file = path.join(siteDir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return siteDir;
}

/** A file of a site with one piece replaced; fails where the piece is missing. */
export function edited(
  name: string,
  from: string,
  to: string,
  site: SiteFiles = helloSite,
): SiteFiles {
  const text = site[name];
  if (!text?.includes(from)) throw new Error(`${name} does not contain ${from}`);
  return { [name]: text.replace(from, to) };
}
