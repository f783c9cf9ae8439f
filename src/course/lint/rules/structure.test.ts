import { describe, expect, it } from 'vitest';
import { changed, filling, findingsOf } from '../testing/goodLesson';

describe('a lesson that keeps every rule', () => {
  it('has no findings', () => {
    expect(findingsOf()).toEqual([]);
  });
});

describe('objectives', () => {
  it('are sentences', () => {
    expect(findingsOf(changed('index.mdx', 'You can say why.', 'You can say why'))).toEqual([
      'index.mdx:8: objectives: "You can say why"',
    ]);
  });

  it('are short', () => {
    const long = `You can say ${'why '.repeat(30).trim()}.`;
    expect(findingsOf(changed('index.mdx', 'You can say why.', long), 'objectives')).toEqual([
      'index.mdx:8: objectives: an objective of 33 words',
    ]);
  });

  it('differ', () => {
    expect(
      findingsOf(changed('index.mdx', 'You can say why.', 'You can say hello.')),
    ).toContainEqual(expect.stringContaining('the same objective twice'));
  });
});

describe('minutes', () => {
  // About 760 words / 200, 3 questions, 3 steps and a line: 10 minutes.
  it('may be a little off', () => {
    expect(findingsOf(changed('index.mdx', 'minutes: 10', 'minutes: 8'), 'minutes')).toEqual([]);
  });

  it.each([3, 30])('are not %i', said => {
    expect(findingsOf(changed('index.mdx', 'minutes: 10', `minutes: ${said}`))).toEqual([
      `index.mdx:5: minutes: ${said} minutes`,
    ]);
  });

  it('may be anything where the front matter says why', () => {
    expect(
      findingsOf(
        changed(
          'index.mdx',
          'minutes: 10',
          'minutes: 30\nexempt:\n  minutes: Readers talk to their team in between.',
        ),
      ),
    ).toEqual([]);
  });
});

describe('length', () => {
  it.each([300, 1600])('is not %i words', words => {
    const body = changed('index.mdx', filling(700), filling(words));
    expect(findingsOf(body, 'length')).toEqual([
      expect.stringMatching(/^index\.mdx: length: \d+ words of prose$/),
    ]);
  });

  it('does not count code', () => {
    const code = `\`\`\`text\n${filling(1600)}\n\`\`\``;
    expect(findingsOf(changed('index.mdx', '## Your turn', `${code}\n\n## Your turn`))).toEqual([]);
  });
});

describe('exemptions', () => {
  it('that nothing needs are findings', () => {
    expect(
      findingsOf(
        changed(
          'index.mdx',
          'minutes: 10',
          'minutes: 10\nexempt:\n  length: It has been long once, years ago.',
        ),
      ),
    ).toEqual(['index.mdx:7: exemption: exempt: length, and the rule finds nothing']);
  });
});

describe('sections', () => {
  it('begin with the problem', () => {
    expect(findingsOf(changed('index.mdx', ' Nobody knows who is who.', ''))).toEqual([
      'index.mdx: sections: 2 sentences before the first heading',
    ]);
  });

  it.each([
    ['<Exercise />', 'no place for the exercise'],
    ['## What goes wrong', 'no place for "What goes wrong"'],
    ['## In short', 'no place for "In short"'],
  ])('include %s', (part, found) => {
    expect(findingsOf(changed('index.mdx', part, '## Something else'), 'sections')).toEqual([
      `index.mdx: sections: ${found}`,
    ]);
  });

  it('include the quiz that the folder has', () => {
    expect(findingsOf(changed('index.mdx', '<Quiz />', ''), 'sections')).toContain(
      'index.mdx: sections: no place for the quiz',
    );
  });

  it('stand in order', () => {
    const swapped = changed('index.mdx', '## What goes wrong', '## In shorter');
    const text = Object.values(swapped)[0]?.replace('## In short\n', '## What goes wrong\n');
    const back = { [Object.keys(swapped)[0] ?? '']: text?.replace('## In shorter', '## In short') };
    expect(findingsOf(back, 'sections')).toContainEqual(
      expect.stringContaining('"In short" above "What goes wrong"'),
    );
  });

  it('show two to four mistakes', () => {
    expect(findingsOf(changed('index.mdx', '**You greet twice.**', 'You greet twice.'))).toEqual([
      expect.stringMatching(/^index\.mdx:\d+: sections: 1 mistakes in "What goes wrong"$/),
    ]);
    const more = '**One more.** No.\n\n'.repeat(3);
    expect(findingsOf(changed('index.mdx', '**You greet twice.**', `${more}**Twice.**`))).toEqual([
      expect.stringContaining('5 mistakes'),
    ]);
  });

  it('show what a reader will see', () => {
    const fence = '```text\nNobody was greeted\n```';
    expect(findingsOf(changed('index.mdx', fence, 'this.'))).toEqual([
      expect.stringContaining('no message in "What goes wrong"'),
    ]);
  });

  it('end with the next step', () => {
    const next = 'Next, you say goodbye: [A greeting](#a-greeting-is-a-function).';
    expect(findingsOf(changed('index.mdx', next, ''))).toEqual([
      'index.mdx: sections: nothing after the quiz',
    ]);
  });
});
