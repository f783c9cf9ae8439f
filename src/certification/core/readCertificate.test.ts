import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certificate } from './certificate';
import { exampleCertificate } from './certificate.testing';
import { limits } from './limits';
import { readCertificate } from './readCertificate';

/** The example with the value at a place replaced; undefined takes it away. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const copy = structuredClone(exampleCertificate()) as unknown as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
  parent[String(path.at(-1))] = value;
  return JSON.stringify(copy);
}

function firstProblem(json: string) {
  const reading = readCertificate(json);
  if (reading.ok) throw new Error('It was read.');
  return reading.problems[0];
}

const exercise = ['evidence', 'exercises', 0] as const;
const path = (name: string) => ({ [name]: 'a' });

describe('a certificate', () => {
  it('is read as it was written', () => {
    const certificate = exampleCertificate();
    expect(readCertificate(JSON.stringify(certificate, null, 2))).toEqual({
      ok: true,
      certificate,
      ignored: [],
    });
  });

  it.each([
    'Ada Lovelace',
    'O’Neill-Ñandú',
    '山田 太郎',
    'محمد علی‌نژاد',
    'श्री रमेश',
    '👩‍💻 Kim',
    'Z',
  ])('may be for %s', holder => {
    expect(readCertificate(changed(['holder'], holder)).ok).toBe(true);
  });

  it('leaves a forged result out, and says so', () => {
    const forged = structuredClone(exampleCertificate()) as unknown as Record<string, unknown>;
    forged['verified'] = true;
    const evidence = forged['evidence'] as Certificate['evidence'];
    Object.assign(evidence.exercises[0]!, { result: 'passed', checks: [{ status: 'passed' }] });
    expect(readCertificate(JSON.stringify(forged))).toEqual({
      ok: true,
      certificate: exampleCertificate(),
      ignored: ['evidence.exercises[0].result', 'evidence.exercises[0].checks', 'verified'],
    });
  });
});

describe('what is no certificate', () => {
  it.each<[what: string, json: string, code: string, where: string, message: RegExp]>([
    ['nothing', '', 'not-json', '', /not JSON, or it was cut off/],
    ['a page', '<!doctype html>', 'not-json', '', /not JSON/],
    ['half of it', JSON.stringify(exampleCertificate()).slice(0, 500), 'not-json', '', /cut off/],
    [
      'another file',
      '{"name":"x","version":"1"}',
      'not-a-certificate',
      'kind',
      /"kind" is nothing/,
    ],
    ['a list', '[1,2]', 'not-a-certificate', 'kind', /no certificate/],
    ['null', 'null', 'not-a-certificate', 'kind', /no certificate/],
    ['a newer version', changed(['schemaVersion'], 2), 'version', 'schemaVersion', /version 2/],
    ['too long a text', ' '.repeat(limits.json + 1), 'too-large', '', /more than any certificate/],
    ['too deep', '['.repeat(1000) + ']'.repeat(1000), 'too-large', '', /levels deep/],
    ['too many values', `[${'0,'.repeat(limits.values)}0]`, 'too-large', '', /values/],
    [
      'a prototype',
      '{"kind":"stagecraft-certificate","schemaVersion":1,"evidence":{"__proto__":{"x":1}}}',
      'malformed',
      'evidence["__proto__"]',
      /name that no certificate has/,
    ],
  ])('%s', (_what, json, code, where, message) => {
    expect(firstProblem(json)).toMatchObject({ code, where });
    expect(firstProblem(json).message).toMatch(message);
  });

  it.each<[place: readonly (string | number)[], value: unknown, where: string, message: RegExp]>([
    [['holder'], undefined, 'holder', /found nothing, expected a name/],
    [['holder'], '', 'holder', /a name on one line/],
    [['holder'], ' Ada', 'holder', /without spaces around/],
    [['holder'], 'Ada\nby order of', 'holder', /on one line/],
    [['holder'], 'Ada \u202egnp.exe', 'holder', /on one line/],
    [['holder'], '\u200d', 'holder', /a name/],
    [['holder'], 'x'.repeat(limits.holder + 1), 'holder', /at most 120 characters/],
    [['holder'], 'Ada \ud800', 'holder', /half of a character/],
    [['issuedAt'], '2026-02-30T12:00:00.000Z', 'issuedAt', /found "2026-02-30.*expected a date/],
    [['issuedAt'], 'yesterday', 'issuedAt', /a date/],
    [['pathway', 'id'], 'Plugin Beginner', 'pathway.id', /an id such as/],
    [['course', 'digest'], 'abc', 'course.digest', /64 hexadecimal digits/],
    [['evidence'], [], 'evidence', /found a list of 0, expected an object/],
    [['evidence', 'lessons', 1], 'intro', 'evidence.lessons[1]', /"intro" a second time/],
    [[...exercise, 'files'], {}, 'evidence.exercises[0].files', /1 to 100 files/],
    [[...exercise, 'files'], path('../a.ts'), 'evidence.exercises[0].files["../a.ts"]', /relative/],
    [[...exercise, 'files'], path('/a.ts'), 'evidence.exercises[0].files["/a.ts"]', /relative/],
    [[...exercise, 'files'], path('a\\b'), 'evidence.exercises[0].files["a\\\\b"]', /relative/],
    [[...exercise, 'files'], path('C:/a'), 'evidence.exercises[0].files["C:/a"]', /relative/],
    [
      [...exercise, 'files'],
      { 'src/A.ts': '', 'src/a.ts': '' },
      'evidence.exercises[0].files["src/A.ts"]',
      /can't stand beside "src\/a.ts"/,
    ],
    [
      [...exercise, 'files'],
      { 'src/a': '', 'src/a/b.ts': '' },
      'evidence.exercises[0].files["src/a/b.ts"]',
      /can't stand beside "src\/a"/,
    ],
    [
      [...exercise, 'files'],
      { 'src/a.ts': 'ü'.repeat(limits.file / 2 + 1) },
      'evidence.exercises[0].files["src/a.ts"]',
      /at most 200000 bytes/,
    ],
    [
      [...exercise, 'files'],
      Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`src/${n}.ts`, ''])),
      'evidence.exercises[0].files',
      /1 to 100 files/,
    ],
    [[...exercise, 'solutionSeen'], 'no', 'evidence.exercises[0].solutionSeen', /true or false/],
    [
      [...exercise, 'passedAt'],
      '2027-01-01T00:00:00.000Z',
      'evidence.exercises[0].passedAt',
      /later than the certificate itself/,
    ],
    [
      ['evidence', 'exercises', 1],
      exampleCertificate().evidence.exercises[0],
      'evidence.exercises[1]',
      /a second time/,
    ],
    [
      ['evidence', 'quizzes', 1, 'options'],
      ['a', 'a'],
      'evidence.quizzes[1].options[1]',
      /a second time/,
    ],
    [['evidence', 'quizzes', 0, 'id'], 'why', 'evidence.quizzes[0].id', /id of a question/],
  ])('%j = %j', (place, value, where, message) => {
    const problem = firstProblem(changed(place, value));
    expect(problem).toMatchObject({ code: 'malformed', where });
    expect(problem.message).toMatch(message);
  });

  it('tells no more than one can read', () => {
    const reading = readCertificate(
      changed(
        ['evidence', 'lessons'],
        Array.from({ length: 400 }, () => 'Not An Id'),
      ),
    );
    expect(reading.ok ? [] : reading.problems).toHaveLength(limits.problems);
  });
});

describe('any text', () => {
  const good = JSON.stringify(exampleCertificate());

  it('gives a certificate or a reason, and never throws', () => {
    const cut = fc.nat(good.length).map(at => good.slice(0, at));
    const spliced = fc
      .tuple(fc.nat(good.length), fc.nat(20), fc.string())
      .map(([at, length, text]) => good.slice(0, at) + text + good.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(cut, spliced, fc.json(), fc.string()), text => {
        const reading = readCertificate(text);
        if (reading.ok) {
          expect(readCertificate(JSON.stringify(reading.certificate))).toMatchObject({ ok: true });
        } else {
          expect(reading.problems[0].message.length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('with any value in any place is read, or refused for a reason', () => {
    const places = placesOf(exampleCertificate());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const reading = readCertificate(changed(place, value));
        expect(reading.ok || reading.problems.every(({ message }) => message !== '')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

function placesOf(value: unknown, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...at]];
  return [
    ...(at.length > 0 ? [[...at]] : []),
    ...Object.entries(value).flatMap(([key, child]) =>
      placesOf(child, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}
