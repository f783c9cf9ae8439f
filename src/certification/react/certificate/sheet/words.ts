import type { Certificate } from '../../../core/certificate';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `21 November 2026`, of a date in a certificate. The day is UTC's, as in the file. */
export const dayOf = (instant: string): string => DAY.format(new Date(instant));

const counted = (count: number, one: string) => `${one}${count === 1 ? '' : 's'}`;

export interface Fact {
  readonly count: number;
  readonly label: readonly string[];
}

/** What a certificate holds, in numbers. */
export function factsOf({ evidence }: Certificate): Fact[] {
  const { lessons, exercises, quizzes } = evidence;
  const unaided = exercises.filter(one => one.unaided).length;
  return [
    { count: lessons.length, label: [`${counted(lessons.length, 'lesson')} read`] },
    {
      count: exercises.length,
      label: [
        `${counted(exercises.length, 'exercise')} solved,`,
        unaided === exercises.length
          ? 'all before seeing a solution'
          : `${unaided} before seeing a solution`,
      ],
    },
    { count: quizzes.length, label: [`${counted(quizzes.length, 'question')} answered`] },
  ];
}

/** A digest in groups of eight, as lines that can be compared by eye. */
export function fingerprintLines(digest: string): string[] {
  const groups = digest.match(/.{1,8}/g) ?? [];
  return [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')];
}

/** A file name that any system takes. */
export function fileNameOf({ pathway, issuedAt }: Certificate, ending: 'png' | 'json'): string {
  return `certificate-${pathway.id}-${issuedAt.slice(0, 10)}.${ending}`;
}
