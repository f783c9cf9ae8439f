import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/course/loader/loadCourse';
import { edited, helloLesson, type SiteFiles, writeSite } from '../../src/course/testing/site';
import { exercisesOf } from '../../src/course/types';
import { judge } from './judge';
import { frontendExercise, fullStackExercise } from './pageExercises';
import type { VariantResult } from '../../src/conformance/runTogether';
import { runVariants } from '../../src/conformance/runVariants';
import { variantsOf } from '../../src/conformance/variants';

const exerciseYaml = `${helloLesson}/exercise.yaml`;
const solution = `${helloLesson}/solution/src/greeting.ts`;
const starter = `${helloLesson}/starter/src/greeting.ts`;
const checks = `${helloLesson}/checks.test.ts`;
const rude = `${helloLesson}/wrong/rude`;

/** Courses with one exercise each, and what must be said about their variants. */
const cases: Record<string, { changes: SiteFiles; problems: Record<string, unknown[]> }> = {
  'an exercise as it should be': {
    changes: {},
    problems: { starter: [], solution: [] },
  },
  'a starter that passes a check': {
    changes: edited(starter, 'name.slice(1)', 'name'),
    problems: { starter: ['"says whom it greets" should fail, but passed'], solution: [] },
  },
  'a starter that may pass a check': {
    changes: {
      ...edited(starter, 'name.slice(1)', 'name'),
      ...edited(exerciseYaml, 'why:', 'startsPassing: [says whom it greets]\nwhy:'),
    },
    problems: { starter: [], solution: [] },
  },
  'a starter with nothing to do': {
    changes: {
      ...edited(starter, 'name.slice(1)', '`Hello, ${name}`'),
      ...edited(exerciseYaml, 'why:', 'startsPassing: [says hello, says whom it greets]\nwhy:'),
    },
    problems: {
      starter: ['no check fails, so there is nothing to do in this exercise'],
      solution: [],
    },
  },
  'a solution that fails': {
    changes: edited(solution, 'Hello,', 'Hi,'),
    problems: {
      starter: [],
      solution: [
        expect.stringMatching(/^"says hello" should pass, but failed: expected 'Hi, you'/),
      ],
    },
  },
  'a solution that throws on import': {
    changes: edited(solution, '// #endregion', "throw new Error('on import');"),
    problems: { starter: [], solution: ['could not be decided: on import'] },
  },
  'a solution with an import of nothing': {
    changes: edited(solution, '// #endregion', "import './nothing';"),
    problems: {
      starter: [],
      solution: [expect.stringContaining("src/greeting.ts imports './nothing', which solution of")],
    },
  },
  'a solution that fails behind the back of its checks': {
    changes: edited(
      solution,
      '  return',
      "  void Promise.reject(new Error('too late'));\n  return",
    ),
    problems: {
      starter: [],
      solution: ['could not be decided: too late', 'could not be decided: too late'],
    },
  },
  'checks that the page could not list': {
    changes: edited(
      checks,
      "it('says hello', () => {\n    expect(greeting('you')).toContain('Hello');",
      "if (Math.PI < 3) it('says hello', () => {\n    expect(greeting('you')).toContain('Hello');",
    ),
    problems: {
      starter: [
        'ran the checks "says whom it greets", but the page lists "says hello", "says whom it greets"',
      ],
      solution: [
        'ran the checks "says whom it greets", but the page lists "says hello", "says whom it greets"',
      ],
    },
  },
  'YAML, JSON and packages': {
    changes: {
      [`${helloLesson}/solution/app-config.yaml`]: 'hello: Hello\n',
      [`${helloLesson}/starter/app-config.yaml`]: 'hello: Hello\n',
      [`${helloLesson}/solution/src/data.json`]: '{"comma": ","}\n',
      [`${helloLesson}/starter/src/data.json`]: '{"comma": ","}\n',
      [solution]:
        "import { NotFoundError } from '@backstage/errors';\nimport config from '../app-config.yaml';\nimport data from './data.json';\nimport { names } from './names';\nexport const greeting = (name: string) => {\n  if (!names.includes(name)) throw new NotFoundError(name);\n  return `${config.hello}${data.comma} ${name}`;\n};\n",
    },
    problems: { starter: [], solution: [] },
  },
  'a page as it should be': {
    changes: frontendExercise,
    problems: { starter: [], solution: [], 'wrong/deaf': [] },
  },
  'a page whose solution fails': {
    changes: {
      ...frontendExercise,
      ...edited(`${helloLesson}/solution/src/plugin.tsx`, 'Hello, {', 'Hi, {', frontendExercise),
    },
    problems: {
      starter: [],
      solution: [
        expect.stringMatching(/^"greets you" should pass, but failed: Unable to find an element/),
        expect.stringMatching(/^"greets all when the button is pressed" should pass, but failed:/),
      ],
      'wrong/deaf': [],
    },
  },
  'a page with a backend as it should be': {
    changes: fullStackExercise,
    problems: { starter: [], solution: [], 'wrong/elsewhere': [] },
  },
  'a recorded wrong solution that fails as it says': {
    changes: {
      [`${rude}/expect.yaml`]: "fails: [says hello]\nmessage: to contain 'Hello'\n",
      [`${rude}/src/greeting.ts`]: 'export const greeting = (name: string) => name;\n',
    },
    problems: { starter: [], solution: [], 'wrong/rude': [] },
  },
  'a recorded wrong solution that fails otherwise': {
    changes: {
      [`${rude}/expect.yaml`]: 'fails: [says whom it greets]\nmessage: kindly\n',
      [`${rude}/src/greeting.ts`]: 'export const greeting = (name: string) => name;\n',
    },
    problems: {
      starter: [],
      solution: [],
      'wrong/rude': [
        '"says whom it greets" should fail, but passed',
        'none of the failing checks says "kindly"',
        expect.stringMatching(/^"says hello" should pass, but failed/),
      ],
    },
  },
};

/** Ids are words joined by hyphens. */
const idOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

describe('the harness', () => {
  let results: VariantResult[] = [];
  const cleanUps: (() => void)[] = [];
  afterAll(() => cleanUps.forEach(cleanUp => cleanUp()));

  beforeAll(async () => {
    const variants = Object.entries(cases).flatMap(([name, { changes }]) =>
      exercisesOf(loadCourse(writeSite(changes, cleanUp => cleanUps.push(cleanUp)))).flatMap(
        exercise => variantsOf({ ...exercise, id: idOf(name) }),
      ),
    );
    results = await runVariants(process.cwd(), variants);
  }, 60_000);

  it.each(Object.entries(cases))('says what is wrong with %s', (name, { problems }) => {
    const own = results.filter(({ variant }) => variant.exercise.id === idOf(name));
    expect(Object.fromEntries(own.map(result => [result.variant.name, judge(result)]))).toEqual(
      problems,
    );
  });
});
