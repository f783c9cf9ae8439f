import { describe, expect, it } from 'vitest';
import { reviewBrief, verdictOnBrief, withoutQuestions } from './review';
import { BRIEF } from './template';

/** The template with something under each heading. */
const answered = (text: string) => BRIEF.replace(/^> .*$/gm, question => `${question}\n\n${text}`);

describe('a brief', () => {
  it('has eight sections, all open at first', () => {
    const { sections, open, words } = reviewBrief(BRIEF);
    expect(sections).toHaveLength(8);
    expect(open).toEqual(sections);
    expect(words).toBe(0);
    expect(verdictOnBrief(reviewBrief(BRIEF))).toBe('Nothing is answered yet.');
  });

  it('says what is still open', () => {
    const begun = BRIEF.replace('## Today\n', '## Today\n\nA wiki page.\n');
    expect(reviewBrief(begun).open).not.toContain('Today');
    expect(verdictOnBrief(reviewBrief(begun))).toMatch(
      /^1 of 8 sections are answered\. Still open: Problem, Thinnest slice, .* and When we stop\.$/,
    );
  });

  it('counts a list and bold text as an answer, and a lone dash as none', () => {
    expect(reviewBrief('## A\n\n- **two words**').open).toEqual([]);
    expect(reviewBrief('## A\n\n-\n').open).toEqual(['A']);
  });

  it('is complete once all is answered, and asks to be shortened past a page', () => {
    expect(verdictOnBrief(reviewBrief(answered('Four words are enough.')))).toBe(
      'Everything is answered, in 32 words. It fits on a page.',
    );
    expect(verdictOnBrief(reviewBrief(answered('word '.repeat(60))))).toContain('what can go?');
  });

  it('without sections says how to get them back', () => {
    expect(verdictOnBrief(reviewBrief('Just a note.'))).toContain('no sections');
  });
});

describe('a brief to take along', () => {
  it('has no questions where there are answers', () => {
    const text = withoutQuestions(answered('Answer.'));
    expect(text).not.toContain('>');
    expect(text).toContain('## Problem\n\nAnswer.\n\n## Today');
  });

  it('keeps the questions that are open', () => {
    expect(withoutQuestions(BRIEF)).toBe(BRIEF);
    const begun = withoutQuestions(BRIEF.replace('## Today\n', '## Today\n\nA wiki page.\n'));
    expect(begun).toContain('## Today\n\nA wiki page.\n\n## Thinnest slice\n\n> The least');
  });
});
