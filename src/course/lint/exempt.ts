import { exemptibleRules } from '../schema/lint';
import type { Lesson } from '../types';
import type { Finding } from './finding';
import { placeOf } from './material/place';

/** Takes away what a lesson is exempt from; an exemption that takes nothing away is a finding. */
export function withoutExempt(lesson: Lesson, findings: readonly Finding[]): Finding[] {
  const { exempt = {} } = lesson;
  const kept = findings.filter(({ rule }) => !(rule in exempt));
  const stale = exemptibleRules.filter(
    rule => exempt[rule] !== undefined && !findings.some(finding => finding.rule === rule),
  );
  return [
    ...kept,
    ...stale.map(rule => ({
      rule: 'exemption' as const,
      ...placeOf(lesson, 'index.mdx', `  ${rule}:`),
      found: `exempt: ${rule}, and the rule finds nothing`,
      wanted: 'the front matter without it',
    })),
  ];
}
