import { describe, expect, it } from 'vitest';
import { helloLesson, type SiteFiles } from '../../testing/site';
import { changed, findingsOf, goodLesson } from '../testing/goodLesson';

const file = `${helloLesson}/quiz.yaml`;
const quiz = goodLesson[file] ?? '';
const find = (changes: SiteFiles) => findingsOf(changes, 'quiz');
const withQuiz = (edit: (yaml: string) => string) => find({ [file]: edit(quiz) });

describe('quiz', () => {
  it('is there', () => {
    expect(find({ [file]: undefined })).toEqual(['index.mdx: quiz: no quiz']);
  });

  it('has three to five questions', () => {
    const [one = '', two = ''] = quiz.split(/(?=^- id: )/m);
    expect(withQuiz(() => one + two)).toEqual(['quiz.yaml:1: quiz: 2 questions']);
    const more = [4, 5, 6].map(n => one.replace('hello/place-0', `hello/place-${n}`)).join('');
    expect(withQuiz(yaml => yaml + more)).toEqual(['quiz.yaml:1: quiz: 6 questions']);
  });

  it('explains every option in words of its own', () => {
    expect(
      withQuiz(yaml => yaml.replace('why: The third one is explained here.', 'why: No.')),
    ).toEqual(['quiz.yaml:1: quiz: hello/place-0, option third: why: "No."']);
    expect(withQuiz(yaml => yaml.replace('why: The third', 'why: The second'))).toEqual([
      expect.stringContaining('option second: another option has this why'),
      expect.stringContaining('option third: another option has this why'),
    ]);
  });

  it('has wrong options, and more than one other', () => {
    const all = (yaml: string) =>
      yaml.replaceAll(/( {4}- id: .*\n {6}text: .*\n)(?! {6}right)/g, '$1      right: true\n');
    expect(withQuiz(all)).toContain('quiz.yaml:1: quiz: hello/place-0: every option is right');
    const third = /( {4}- id: third\n {6}text: .*\n {6}why: .*\n)/;
    expect(withQuiz(yaml => yaml.replace(third, ''))).toEqual([
      'quiz.yaml:1: quiz: hello/place-0: two options',
    ]);
  });

  it('has right options in different places', () => {
    const first = (yaml: string) =>
      yaml
        .replaceAll('      right: true\n', '')
        .replaceAll(/( {4}- id: first\n {6}text: .*\n)/g, '$1      right: true\n');
    expect(withQuiz(first)).toEqual(['quiz.yaml:1: quiz: the right option is always number 1']);
  });

  it('has right options of different length', () => {
    const long = (yaml: string) =>
      yaml.replaceAll(/text: (.*)\n {6}right/g, 'text: $1 That is so.\n      right');
    expect(withQuiz(long)).toEqual(['quiz.yaml:1: quiz: the right option is always the longest']);
  });

  it('stands once on the page', () => {
    expect(find(changed('index.mdx', '<Quiz />', '<Quiz />\n\n<Quiz />'))).toEqual([
      expect.stringContaining('a second <Quiz />'),
    ]);
  });
});
