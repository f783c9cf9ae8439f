import { describe, expect, it } from 'vitest';
import type { ItemState } from '../../progress/core/state';
import { checksDigestOf } from './checksDigest';
import { exampleCourse as course, examplePathway as pathway } from './course.testing';
import { canonicalJson, sha256 } from './digest';
import { holderOf, issueCertificate } from './issue';
import { readCertificate } from './readCertificate';

const NOW = Date.UTC(2026, 2, 1);
const DIGEST = 'c'.repeat(64);

function done(files: Record<string, string> = { 'src/plugin.ts': 'export {};\n' }) {
  const passed = (change: Partial<ItemState> & { unaided?: boolean }): ItemState => ({
    read: true,
    solutionSeen: change.solutionSeen ?? false,
    passed: {
      at: '2026-02-01T00:00:00.000Z',
      course: DIGEST,
      files,
      unaided: change.unaided ?? true,
    },
  });
  const answer = (...options: string[]): ItemState => ({
    read: false,
    solutionSeen: false,
    answer: { at: '2026-02-02T00:00:00.000Z', options },
  });
  return new Map<string, ItemState>([
    ['intro', { read: true, solutionSeen: false }],
    ['one', passed({})],
    ['two', passed({ solutionSeen: true, unaided: false })],
    ['elsewhere', passed({})],
    ['intro/q0', answer('a', 'b')],
    ['intro/q1', answer('a', 'b')],
    ['one/q0', answer('a', 'b')],
    ['one/q1', answer('b', 'a', 'b')],
    ['one/q2', answer('c')],
    ['elsewhere/q0', answer('a')],
  ]);
}

const issue = (state = done(), holder = 'Ada Lovelace') =>
  issueCertificate({ pathway, course, state, holder, now: NOW });

describe('issuing', () => {
  it('gathers the pathway’s evidence, right or wrong, and nothing else', () => {
    const certificate = issue();
    expect(certificate).toMatchObject({
      pathway: { id: 'beginner', title: 'Beginner' },
      holder: 'Ada Lovelace',
      issuedAt: '2026-03-01T00:00:00.000Z',
      course: { version: '0.1.0', digest: course.digest, backstage: '1.55' },
      evidence: { lessons: ['intro', 'one', 'two'] },
    });
    const { exercises, quizzes } = certificate.evidence;
    expect(exercises).toEqual([
      {
        id: 'one',
        checksDigest: checksDigestOf(course.exercises[1]!),
        course: DIGEST,
        files: { 'src/plugin.ts': 'export {};\n' },
        solutionSeen: false,
        unaided: true,
        passedAt: '2026-02-01T00:00:00.000Z',
      },
      expect.objectContaining({ id: 'two', solutionSeen: true, unaided: false }),
    ]);
    expect(quizzes.map(({ id, options }) => [id, options])).toEqual([
      ['intro/q0', ['a', 'b']],
      ['intro/q1', ['a', 'b']],
      ['one/q0', ['a', 'b']],
      ['one/q1', ['b', 'a']],
      ['one/q2', ['c']],
    ]);
  });

  it('gives what can be read', () => {
    const certificate = issue();
    expect(readCertificate(JSON.stringify(certificate))).toMatchObject({ ok: true, certificate });
  });

  it('leaves out files that are the course’s by now', () => {
    const files = { 'src/plugin.ts': '', 'src/index.ts': 'mine', 'src/own.ts': '' };
    expect(Object.keys(issue(done(files)).evidence.exercises[0]!.files)).toEqual([
      'src/plugin.ts',
      'src/own.ts',
    ]);
  });

  it('is never earlier than what it holds', () => {
    const state = done();
    const at = '2030-01-01T00:00:00.000Z';
    state.set('one/q0', { ...state.get('one/q0')!, answer: { at, options: ['a', 'b'] } });
    expect(issue(state).issuedAt).toBe(at);
  });

  it('is refused while something is missing, or is too much', () => {
    const state = done();
    state.delete('intro');
    expect(() => issue(state)).toThrow('is not complete yet');
    expect(() => issue(done({ 'src/plugin.ts': 'x'.repeat(300_000) }))).toThrow(
      'expected a text of at most 200000 bytes',
    );
    expect(() => issue(done(), ' ')).toThrow('holder: found " ", expected a name on one line');
  });
});

it('a name is put in order as it is written', () => {
  expect(holderOf('  Ada \n  Lovelace ')).toBe('Ada Lovelace');
  expect(holderOf('Andre\u0301')).toBe('Andr\u00e9');
});

it('the digest of checks is over what decides', () => {
  const { files } = course.exercises[1]!;
  const readonly = files[1]!;
  const check = files[2]!;
  const digest = checksDigestOf({ files });
  expect(digest).toBe(
    sha256(canonicalJson({ [readonly.path]: readonly.sha256, [check.path]: check.sha256 })),
  );
  const other = 'f'.repeat(64);
  expect(checksDigestOf({ files: [{ ...files[0]!, sha256: other }, readonly, check] })).toBe(
    digest,
  );
  expect(checksDigestOf({ files: [readonly, { ...check, sha256: other }] })).not.toBe(digest);
});
