import { describe, expect, it } from 'vitest';
import type { Certificate } from '../core/certificate';
import { embed } from '../credential/embedded';
import { open } from './open';
import { academy, signedByAcademy, withChangedContent } from './signed.testing';
import { issued } from './verify.testing';

const certificate = issued();
const jwt = signedByAcademy(certificate);
const opened = async (text: string, issuers = [academy]) => {
  const opening = await open(text, {
    now: new Date('2026-03-02T00:00:00.000Z'),
    issuers: () => Promise.resolve(issuers),
  });
  if (!opening.ok) throw new Error(opening.problems.join(' '));
  return opening;
};
/** The signed text with another certificate put into it. */
const exchanged = (other: Certificate) =>
  withChangedContent(jwt, text => text.replace(embed(certificate), embed(other)));

describe('a signed credential', () => {
  it('of a trusted issuer is opened with its certificate, as text and as a file', async () => {
    const expected = {
      certificate,
      signature: { state: 'good', issuer: 'The Academy', problems: [] },
    };
    expect(await opened(jwt)).toMatchObject(expected);
    const file = await open(new TextEncoder().encode(`${jwt}\n`), {
      from: 'badge.jwt',
      now: new Date('2026-03-02T00:00:00.000Z'),
      issuers: () => Promise.resolve([academy]),
    });
    expect(file).toMatchObject({ ...expected, from: 'badge.jwt' });
  });

  it('of somebody whom the site does not know says nothing, and is not called wrong', async () => {
    const { signature } = await opened(jwt, []);
    expect(signature).toMatchObject({ state: 'unknown', issuer: 'The Academy' });
    expect(signature?.problems.join(' ')).toContain('none of the issuers that this site trusts');
  });

  const { evidence, course } = certificate;
  const [solution, ...others] = evidence.exercises;
  const [answer, ...answers] = evidence.quizzes;
  it.each<[string, Certificate, string]>([
    ['a name', { ...certificate, holder: 'Mallory' }, 'the name'],
    ['a date', { ...certificate, issuedAt: '2026-02-28T12:00:00.000Z' }, 'the date'],
    ['a digest', { ...certificate, course: { ...course, digest: 'e'.repeat(64) } }, 'digest'],
    [
      'a solution',
      {
        ...certificate,
        evidence: {
          ...evidence,
          exercises: [{ ...solution!, files: { 'src/plugin.ts': 'mine' } }, ...others],
        },
      },
      'the solution of "one"',
    ],
    [
      'an answer',
      {
        ...certificate,
        evidence: { ...evidence, quizzes: [{ ...answer!, options: ['c'] }, ...answers] },
      },
      'the answer to "intro/q0"',
    ],
    [
      'the lessons',
      { ...certificate, evidence: { ...evidence, lessons: ['intro'] } },
      'the lessons read',
    ],
  ])(
    'with %s changed after signing is refused, and the part is named',
    async (_what, other, said) => {
      const { signature } = await opened(exchanged(other));
      expect(signature?.state).toBe('bad');
      const changed = signature?.problems.find(problem => problem.includes('not the one that was'));
      expect(changed).toContain(said);
      expect(signature?.problems.join(' ')).toContain('signature is not that of The Academy');
    },
  );
});
