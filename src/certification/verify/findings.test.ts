import { describe, expect, it } from 'vitest';
import type { Certificate } from '../core/certificate';
import { reportOf } from './findings';
import { meaningOf } from './meaning';
import type { Result, Results } from './runPlan';
import { allPassed, course, issued, passed, run } from './verify.testing';

const now = Date.parse('2026-03-02T00:00:00.000Z');
const report = (
  certificate: Certificate = issued(),
  results: Results = allPassed,
  badSignature?: string,
) => reportOf({ certificate, course, results, now, badSignature });

const failed: Result = { state: 'failed', run: run('failed') };
const evidence = (change: Partial<Certificate['evidence']>) => ({
  evidence: { ...issued().evidence, ...change },
});

describe('the verdict', () => {
  it('is good when everything passes, and the pathway’s requirements are met by it', () => {
    const { level, headline, reasons, standing } = report();
    expect([level, reasons]).toEqual(['holds', []]);
    expect(headline).toContain('all 2 solutions pass');
    expect(standing?.complete).toBe(true);
  });

  it.each<[string, Results, string, RegExp]>([
    ['a solution fails', { one: passed, two: failed }, 'fails', /1 of 2 solutions does not pass/],
    [
      'a solution is stopped',
      {
        one: passed,
        two: { state: 'undecided', problem: { kind: 'stopped', title: '', message: '' } },
      },
      'fails',
      /1 of 2/,
    ],
    [
      'a solution brings its own checks',
      { one: passed, two: { state: 'refused', reasons: [] } },
      'fails',
      /1 of 2/,
    ],
    [
      'the sandbox could not be had',
      {
        one: passed,
        two: { state: 'undecided', problem: { kind: 'packs', title: '', message: '' } },
      },
      'unfinished',
      /1 of 2 solutions was not decided/,
    ],
    [
      'the reader had enough',
      { one: passed, two: { state: 'skipped', why: 'cancelled' } },
      'unfinished',
      /1 of 2/,
    ],
    ['an exercise is unknown', { one: passed, two: { state: 'unknown' } }, 'incomplete', /enough/],
  ])('when %s', (_when, results, level, headline) => {
    const found = report(issued(), results);
    expect(found.level).toBe(level);
    expect(found.headline).toMatch(headline);
  });

  it.each<[string, Partial<Certificate>, string]>([
    [
      'an exercise is missing',
      evidence({ exercises: issued().evidence.exercises.slice(1) }),
      'exercises',
    ],
    ['a lesson is missing', evidence({ lessons: ['intro', 'one'] }), 'lessons'],
    [
      'answers are wrong',
      evidence({
        quizzes: issued().evidence.quizzes.map((one, index) =>
          index < 2 ? { ...one, options: ['c'] } : one,
        ),
      }),
      'quizzes',
    ],
  ])('is that the pathway asks for more when %s', (_when, change, kind) => {
    const certificate = issued(change);
    const results = Object.fromEntries(
      certificate.evidence.exercises.map(({ id }) => [id, passed]),
    );
    const { level, standing } = report(certificate, results);
    expect(level).toBe('incomplete');
    expect(standing?.requirements.filter(({ met }) => !met).map(one => one.kind)).toEqual([kind]);
  });

  it.each<[string, Partial<Certificate>, string, RegExp]>([
    [
      'the course’s digest',
      { course: { ...issued().course, digest: 'e'.repeat(64) } },
      'holds',
      /The course has changed since/,
    ],
    [
      'the digest of checks, on the same course',
      evidence({
        exercises: issued().evidence.exercises.map(one => ({
          ...one,
          checksDigest: 'e'.repeat(64),
        })),
      }),
      'fails',
      /names other checks for one, two/,
    ],
    [
      'a date, to one that is to come',
      { issuedAt: '2027-01-01T00:00:00.000Z' },
      'fails',
      /still to come/,
    ],
    [
      'the Backstage release',
      { course: { ...issued().course, backstage: '9.9' } },
      'fails',
      /Backstage 9\.9/,
    ],
    ['the pathway’s title', { pathway: { id: 'beginner', title: 'Master' } }, 'fails', /“Master”/],
    [
      'the pathway',
      { pathway: { id: 'master', title: 'Master' } },
      'incomplete',
      /no pathway “master”/,
    ],
  ])('names what was changed without a signature: %s', (_what, change, level, said) => {
    const found = report(issued(change));
    expect(found.level).toBe(level);
    expect(found.reasons.join(' ')).toMatch(said);
  });

  it('says what has changed in the course since, as far as it concerns these exercises', () => {
    const then = { ...issued().course, digest: 'e'.repeat(64), version: '0.0.9' };
    expect(report(issued({ course: then })).reasons).toEqual([
      'The course has changed since it was issued (version 0.0.9, now 0.1.0), but not the checks of these exercises.',
    ]);
    const [one, two] = issued().evidence.exercises;
    const older = issued({
      course: { ...then, backstage: '1.50' },
      ...evidence({ exercises: [one!, { ...two!, checksDigest: 'e'.repeat(64) }] }),
    });
    expect(report(older)).toMatchObject({
      level: 'holds',
      reasons: [
        'The course has changed since it was issued (version 0.0.9, now 0.1.0), and 1 of these exercises has other checks now.',
        'It was issued on Backstage 1.50; here its solutions ran on 1.55.',
      ],
    });
  });

  it('is bad with a bad signature, whatever passes', () => {
    const found = report(issued(), allPassed, 'The name was changed.');
    expect([found.level, found.reasons]).toEqual(['fails', ['The name was changed.']]);
    expect(found.headline).toContain('signature');
  });
});

describe('what it means', () => {
  const say = (part: Partial<Parameters<typeof meaningOf>[0]> = {}) => {
    const { proves, doesNot } = meaningOf({
      certificate: issued(),
      course,
      results: allPassed,
      ...part,
    });
    return { proves: proves.join(' '), doesNot: doesNot.join(' ') };
  };

  it('is said in numbers of what passed here, not of what the file claims', () => {
    expect(say().proves).toContain('2 solutions in it pass');
    expect(say().proves).toContain('5 of 5 answers are right');
    expect(say({ results: { one: passed, two: failed } }).proves).toContain(
      '1 solution in it passes',
    );
  });

  it('names what nobody can see from it', () => {
    const { doesNot } = say();
    expect(doesNot).toContain('Who wrote the code');
    expect(doesNot).toContain('no solution cheats');
    expect(doesNot).toContain('learner’s own word');
  });

  it('counts a signature only where it holds', () => {
    expect(say().proves).not.toContain('signed');
    expect(say({ signedBy: 'Acme' }).proves).toContain('Acme signed it');
    expect(say({ signedBy: 'Acme' }).doesNot).not.toContain('learner’s own word');
  });
});
