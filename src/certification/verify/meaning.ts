import type { Certificate } from '../core/certificate';
import type { Course } from '../core/course';
import { answersHere } from './standingHere';
import type { Results } from './runPlan';

/** What a verification has shown, and what it can't show, one sentence each. */
export interface Meaning {
  readonly proves: readonly string[];
  readonly doesNot: readonly string[];
}

interface Found {
  readonly certificate: Certificate;
  readonly course: Course;
  readonly results: Results;
  /** The name of the trusted issuer whose signature holds, if there is one. */
  readonly signedBy?: string | undefined;
}

/** Says honestly what the results mean. */
export function meaningOf({ certificate, course, results, signedBy }: Found): Meaning {
  const { evidence, holder } = certificate;
  const passed = Object.values(results).filter(({ state }) => state === 'passed').length;
  const { right, unknown } = answersHere(certificate, course);
  const proves: string[] = [];
  if (passed > 0) {
    proves.push(
      `${count(passed, 'solution')} in it ${passed === 1 ? 'passes' : 'pass'} the checks of this site’s course, in this browser, on Backstage ${course.backstage.release}, just now. Checks and read-only files came from this site; the certificate could not bring its own.`,
    );
  }
  if (evidence.quizzes.length > 0) {
    proves.push(
      `${right.length} of ${count(evidence.quizzes.length, 'answer')} ${right.length === 1 ? 'is' : 'are'} right by this site’s own quiz.${unknown.length > 0 ? ` ${count(unknown.length, 'answer')} could not be judged: the quiz has changed since.` : ''}`,
    );
  }
  if (signedBy) {
    proves.push(`${signedBy} signed it, and nothing in it has been changed since.`);
  }

  const doesNot: string[] = [
    `Who wrote the code and chose the answers. The course publishes its solutions: anyone can put one into a certificate. Ask ${holder} about the code.`,
    signedBy
      ? `That the name is ${holder}’s, beyond what ${signedBy} vouches for by signing.`
      : 'That the name, the dates, the lessons read, and what is said about seeing solutions are true. They are the learner’s own word: without a signature anyone can change them, and no one can tell.',
    'That no solution cheats. In this page a solution shares its sandbox with its checks, and code made for it can report checks as passed. Read the code; an organisation can run the certificate again on Node.js, as the documentation describes.',
  ];
  const seen = evidence.exercises.filter(({ unaided }) => !unaided).length;
  if (seen > 0) {
    doesNot.push(
      `That it was found without help: by its own account, the published solution was seen before ${seen === evidence.exercises.length ? 'each of them' : `${seen} of them`} passed.`,
    );
  }
  return { proves, doesNot };
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
