import { expect, it } from 'vitest';
import { stateOf } from '../../../progress/core/state';
import type { ProgressRecord } from '../../../progress/core/record';
import { exampleCourse as course, examplePathway } from '../../core/course.testing';
import { issueCertificate } from '../../core/issue';
import { isOutdated } from './outdated';

const pathway = { ...examplePathway, quizPercent: 0 };
let rid = 0;
const record = (kind: string, id: string, data: object = {}): ProgressRecord => {
  rid += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, rid)).toISOString();
  return { rid: String(rid), id, kind, at, course: '', data } as ProgressRecord; // a kind and its data
};
const files = { 'src/plugin.ts': 'a' };
const records = [
  ...['intro', 'one', 'two'].map(id => record('read', id)),
  ...['one', 'two'].map(id => record('passed', id, { files })),
];
const state = stateOf(records);
const now = Date.UTC(2026, 1, 1);
const certificate = issueCertificate({ pathway, course, state, holder: 'Ada', now });

it('a certificate is up to date until work or course change', () => {
  expect(isOutdated(certificate, { pathway, course, state })).toBe(false);
  expect(isOutdated({ ...certificate, holder: 'Bea' }, { pathway, course, state })).toBe(false);
  for (const more of [
    record('passed', 'one', { files: { 'src/plugin.ts': 'b' } }),
    record('solution-seen', 'two'),
    record('answered', 'intro/q0', { options: ['a'] }),
  ]) {
    const later = stateOf([...records, more]);
    expect(isOutdated(certificate, { pathway, course, state: later }), more.kind).toBe(true);
  }
  const newer = { ...course, digest: 'e'.repeat(64) };
  expect(isOutdated(certificate, { pathway, course: newer, state })).toBe(true);
});

it('when none could be issued, the one that is there stays', () => {
  expect(isOutdated(certificate, { pathway, course, state: new Map() })).toBe(false);
});
