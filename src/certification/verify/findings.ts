import type { Certificate } from '../core/certificate';
import type { Course } from '../core/course';
import type { Standing } from '../core/standing';
import { changesSince } from './changes';
import { contradictionsIn } from './contradictions';
import type { Results } from './runPlan';
import { standingHere } from './standingHere';
import { headlineOf, levelOf, type Level } from './verdict';

/** All that was found about a certificate, once its solutions have been run. */
export interface Report {
  readonly level: Level;
  readonly headline: string;
  /** What led to it beside the solutions' own results, one sentence each. */
  readonly reasons: readonly string[];
  /** By what passed here; `undefined` when this site does not know the pathway. */
  readonly standing: Standing | undefined;
}

interface Looked {
  readonly certificate: Certificate;
  readonly course: Course;
  readonly results: Results;
  /** What is wrong with its signature, in a sentence; none if it has no signature or a good one. */
  readonly badSignature?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Puts together what re-execution, digests, quiz, pathway and signature say. */
export function reportOf({ certificate, course, results, badSignature, now }: Looked): Report {
  const standing = standingHere(certificate, course, results);
  const missing = standing?.requirements.filter(({ met }) => !met);
  const contradictions = contradictionsIn(certificate, course, now);
  const found = {
    results,
    missing: missing?.map(({ kind }) => kind),
    badSignature: badSignature !== undefined,
    contradicted: contradictions.length > 0,
  };
  const { course: courseChanged, exercises: changed } = changesSince(certificate, course);
  const reasons = [...(badSignature === undefined ? [] : [badSignature]), ...contradictions];
  if (!standing) {
    reasons.push(
      `This site has no pathway “${certificate.pathway.id}”, so nobody can say here what it asks for.`,
    );
  }
  if (courseChanged) reasons.push(courseChange(certificate.course, course, changed.size));
  if (certificate.course.backstage !== course.backstage.release && contradictions.length === 0) {
    reasons.push(
      `It was issued on Backstage ${certificate.course.backstage}; here its solutions ran on ${course.backstage.release}.`,
    );
  }
  return { level: levelOf(found), headline: headlineOf(found), reasons, standing };
}

/** Says that the course is another one now, and what that means for these exercises. */
function courseChange(then: Certificate['course'], now: Course, changed: number): string {
  const versions =
    then.version === now.version ? '' : ` (version ${then.version}, now ${now.version})`;
  const what =
    changed === 0
      ? 'but not the checks of these exercises'
      : `and ${changed} of these exercises ${changed === 1 ? 'has' : 'have'} other checks now`;
  return `The course has changed since it was issued${versions}, ${what}.`;
}
