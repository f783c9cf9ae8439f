/** Words that fit on a page, and that people read before a meeting. */
export const PAGE = 450;

export interface BriefReview {
  /** Headings of the sections, in their order. */
  readonly sections: readonly string[];
  /** Those under which nothing but the question stands. */
  readonly open: readonly string[];
  /** Words of the answers. */
  readonly words: number;
}

/** What a brief still lacks. Questions of the template (lines that begin with `>`) are no answers. */
export function reviewBrief(markdown: string): BriefReview {
  const [, ...parts] = markdown.split(/^##[ \t]+/m);
  const sections = parts.map(part => {
    const [heading = '', ...body] = part.split('\n');
    return { heading: heading.trim(), answer: body.filter(isAnswer).join(' ') };
  });
  const wordsIn = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  return {
    sections: sections.map(({ heading }) => heading),
    open: sections
      .filter(({ answer }) => wordsIn(answer).length === 0)
      .map(({ heading }) => heading),
    words: sections.reduce((sum, { answer }) => sum + wordsIn(answer).length, 0),
  };
}

const isAnswer = (line: string) => !line.trimStart().startsWith('>');

/** A brief without the questions that it answers. */
export function withoutQuestions(markdown: string): string {
  const { open } = reviewBrief(markdown);
  const lines = markdown.split('\n');
  let heading = '';
  const kept = lines.filter(line => {
    const [, named] = /^##[ \t]+(.*)$/.exec(line) ?? [];
    if (named !== undefined) heading = named.trim();
    return isAnswer(line) || open.includes(heading);
  });
  return kept.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** What the review comes to, in a sentence. */
export function verdictOnBrief({ sections, open, words }: BriefReview): string {
  if (sections.length === 0) return 'It has no sections. “Start over” brings the template back.';
  if (open.length === sections.length) return 'Nothing is answered yet.';
  if (open.length > 0) {
    const named = new Intl.ListFormat('en').format(open);
    return `${sections.length - open.length} of ${sections.length} sections are answered. Still open: ${named}.`;
  }
  if (words > PAGE) {
    return `Everything is answered, in ${words} words. A page holds about ${PAGE}: what can go?`;
  }
  return `Everything is answered, in ${words} words. It fits on a page.`;
}
