import { describe, expect, it } from 'vitest';
import { changed, findingsOf } from '../testing/goodLesson';

const withText = (text: string) => changed('index.mdx', '## Your turn', `${text}\n\n## Your turn`);

describe('diagram', () => {
  const alt = ' alt="An arrow leads from a name to a greeting."';

  it('has alternative text', () => {
    expect(findingsOf(changed('index.mdx', alt, ''))).toEqual([
      expect.stringContaining('diagram: <Diagram> without alternative text'),
    ]);
  });

  it('has more than a name for it', () => {
    expect(findingsOf(changed('index.mdx', alt, ' alt="A diagram"'))).toEqual([
      expect.stringContaining('<Diagram> with alt="A diagram"'),
    ]);
  });

  it('may be an image, which needs it too', () => {
    expect(findingsOf(withText('![](./greeting.svg)'))).toEqual([
      expect.stringContaining('diagram: an image without alternative text'),
    ]);
  });
});

describe('fence', () => {
  it('has a language', () => {
    expect(findingsOf(withText('```\nHello\n```'))).toEqual([
      expect.stringMatching(/^index\.mdx:\d+: fence: a fence without a language$/),
    ]);
  });

  it('holds TypeScript where it is code', () => {
    expect(findingsOf(withText("```js\nconst a = 'b';\n```"))).toEqual([
      expect.stringContaining('fence: a fence of js'),
    ]);
  });
});

describe('link', () => {
  const linked = (url: string) => findingsOf(withText(`[A page](${url})`), 'link');

  it.each([
    './index.mdx',
    './index.mdx#your-turn',
    '#your-turn',
    'https://backstage.io/docs/',
    'mailto:someone@acme.example',
    'file:src/greeting.ts',
    'file:src/greeting.ts#greeting',
  ])('may lead to %s', url => {
    expect(linked(url)).toEqual([]);
  });

  it.each([
    ['../04-gone/index.mdx', "which isn't there"],
    ['./index.mdx#gone', 'no heading makes the anchor #gone'],
    ['#gone', 'no heading makes the anchor #gone'],
    ['http://backstage.io/docs/', 'http://backstage.io/docs/'],
    ['https://backstage/docs', 'https://backstage/docs'],
    ['//backstage.io', '//backstage.io'],
    ['/gone/', "which isn't a page"],
    ['/learn/plugins-101/hello/', '/learn/plugins-101/hello/'],
    ['file:src/gone.ts', "which isn't a file of the exercise"],
    ['file:src/names.ts', 'which is hidden'],
    ['file:src/greeting.ts#gone', 'src/greeting.ts has no gone'],
  ])('may not lead to %s', (url, found) => {
    expect(linked(url)).toEqual([expect.stringContaining(found)]);
  });

  it('is looked at in tasks and quizzes too, with its line', () => {
    const changes = {
      ...changed('exercise.yaml', '(file:src/greeting.ts#greeting)', '(file:src/greeting.ts#gone)'),
      ...changed('quiz.yaml', 'The first of three.', 'The [first](http://acme.example) of three.'),
    };
    expect(findingsOf(changes, 'link')).toEqual([
      'exercise.yaml:10: link: file:src/greeting.ts#gone: src/greeting.ts has no gone',
      'quiz.yaml:5: link: http://acme.example',
    ]);
  });

  it('may lead to a page of the site', () => {
    const page = { 'src/pages/glossary.tsx': '', ...withText('[Words](/glossary/)') };
    expect(findingsOf(page, 'link')).toEqual([]);
  });
});
