import { describe, expect, it } from 'vitest';
import { changed, findingsOf } from '../testing/goodLesson';

const withText = (text: string) => changed('index.mdx', '## Your turn', `${text}\n\n## Your turn`);

describe('filler', () => {
  it.each(['simply', 'Just', 'in order to', 'Of course'])('is not "%s"', word => {
    expect(findingsOf(withText(`Hello, ${word} you and me.`))).toEqual([
      expect.stringContaining(`filler: "${word}" in "Hello, ${word} you and me."`),
    ]);
  });

  it('is not where a word is meant', () => {
    expect(findingsOf(withText('Greet rather than nod. That is just as quick.'))).toEqual([]);
  });

  it('is not in code', () => {
    expect(findingsOf(withText('Call `just` or `simply()` and wait.'))).toEqual([]);
  });

  it('is found in tasks, quizzes and front matter', () => {
    const changes = {
      ...changed('index.mdx', 'You can say why.', 'You can simply say why.'),
      ...changed('exercise.yaml', 'A greeting has', 'A greeting simply has'),
      ...changed('quiz.yaml', 'The first of three.', 'The very first of three.'),
    };
    expect(findingsOf(changes)).toEqual([
      expect.stringMatching(/^index\.mdx:8: filler: "simply"/),
      expect.stringMatching(/^exercise\.yaml:17: filler: "simply"/),
    ]);
  });
});

describe('repeated', () => {
  it('finds a word written twice, over a line break too', () => {
    expect(findingsOf(withText('Greet the\nthe people.'))).toEqual([
      expect.stringMatching(/^index\.mdx:\d+: repeated: /),
    ]);
  });
});

describe('article', () => {
  it('finds `a` before a vowel', () => {
    expect(findingsOf(withText('This is a app of theirs.'))).toEqual([
      expect.stringContaining('article: "a"'),
    ]);
  });
});

describe('passive', () => {
  it('may be used now and then', () => {
    expect(findingsOf(withText('A greeting was written.'))).toEqual([]);
  });

  it('is rare', () => {
    expect(findingsOf(withText('It was written. It was given. It is done. '.repeat(8)))).toEqual([
      expect.stringMatching(/^index\.mdx: passive: 24 of \d+ sentences in the passive voice/),
    ]);
  });
});
