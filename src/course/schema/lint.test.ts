import { describe, expect, it } from 'vitest';
import { readCourse } from '../loader/loadCourse';
import { edited, helloLesson, writeSite } from '../testing/site';

const page = `${helloLesson}/index.mdx`;

/** What the loader makes of front matter with these lines. */
function read(...lines: string[]) {
  const more = ['minutes: 5', ...lines].join('\n');
  const { course, errors } = readCourse(writeSite(edited(page, 'minutes: 5', more)));
  return {
    lesson: course.lessons[0],
    errors: errors.map(({ field, message }) => [field, message]),
  };
}

describe('exempt', () => {
  it('names rules, each with its reason', () => {
    const { lesson, errors } = read('exempt:', '  length: This lesson is a table of references.');
    expect(errors).toEqual([]);
    expect(lesson?.exempt).toEqual({ length: 'This lesson is a table of references.' });
  });

  it.each(['Because.', 'true', '""', 'Toooooooooooooooooo short'])('takes no %s', reason => {
    expect(read('exempt:', `  length: ${reason}`).errors).toEqual([
      ['exempt.length', expect.stringContaining('allowed: a sentence that says why')],
    ]);
  });

  it('takes no rule from which nobody is exempt', () => {
    expect(read('exempt:', '  spelling: This lesson is spelled as it likes.').errors).toEqual([
      [
        'exempt.spelling',
        'is not a field here, allowed: exercise, length, minutes, passive, quiz, sections',
      ],
    ]);
  });
});

describe('teachesDeprecated', () => {
  it('says why', () => {
    expect(read('teachesDeprecated: It is what readers move away from.').lesson).toMatchObject({
      teachesDeprecated: 'It is what readers move away from.',
    });
    expect(read('teachesDeprecated: true').errors).toEqual([
      ['teachesDeprecated', 'found true, allowed: a sentence that says why'],
    ]);
  });
});
