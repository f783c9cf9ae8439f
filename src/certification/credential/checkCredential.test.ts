import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../core/certificate';
import { exampleCertificate } from '../core/certificate.testing';
import { base64, utf8 } from './base64';
import { checkCredential, type CheckOptions, type CredentialProblemCode, looksLikeJwt } from '.';
import { embed } from './embedded';
import {
  academy,
  changedAfterwards,
  type Claims,
  claims,
  keyOf,
  kid,
  signed,
} from './tampered.testing';

const now = new Date('2026-06-01T00:00:00.000Z');
const check = (jwt: string, options: Partial<CheckOptions> = {}) =>
  checkCredential(jwt, { issuers: [academy], now, ...options });
const codes = (jwt: string, options: Partial<CheckOptions> = {}) =>
  check(jwt, options).problems.map(({ code }) => code);
const messages = (jwt: string, options: Partial<CheckOptions> = {}) =>
  check(jwt, options)
    .problems.map(({ message }) => message)
    .join(' ');

const good = signed(claims());
const example = exampleCertificate();
const [exercise] = example.evidence.exercises;
const [answer] = example.evidence.quizzes;

describe('a signed credential as it should be', () => {
  it('is believed, and gives the certificate that was signed', () => {
    expect(check(good)).toMatchObject({ problems: [], issuer: { name: 'The Academy' } });
    expect(check(good).certificate).toEqual(example);
    expect(check(good, { certificate: example }).problems).toEqual([]);
    expect(looksLikeJwt(good)).toBe(true);
  });

  it('says who, what and since when', () => {
    expect(check(good).badge).toMatchObject({
      validFrom: '2026-03-02T08:00:00Z',
      validUntil: '2028-03-02T08:00:00Z',
      awardedDate: '2026-03-01T12:00:00.000Z',
      credentialSubject: { identifier: [{ identityHash: 'Ada Lovelace' }] },
    });
  });

  it('is not affected by spaces around it', () => {
    expect(codes(`\n ${good} \n`)).toEqual([]);
  });
});

/** Changes of the certificate, and how each is named. */
const changes: [what: string, certificate: Certificate, named: RegExp][] = [
  ['the name', exampleCertificate({ holder: 'Eve' }), /the name was changed/],
  [
    'the date',
    exampleCertificate({ issuedAt: '2026-03-05T12:00:00.000Z' }),
    /the date was changed/,
  ],
  [
    'the pathway',
    exampleCertificate({ pathway: { id: 'plugin-expert', title: 'Plugin expert' } }),
    /the pathway was changed/,
  ],
  [
    'the digest of the course',
    exampleCertificate({ course: { ...example.course, digest: 'e'.repeat(64) } }),
    /the course version or digest was changed/,
  ],
  [
    'a solution',
    withEvidence({ exercises: [{ ...exercise!, files: { 'src/plugin.ts': 'export {};\n' } }] }),
    /the solution of "first-backend" .*was changed/,
  ],
  [
    'the digest of its checks',
    withEvidence({ exercises: [{ ...exercise!, checksDigest: 'e'.repeat(64) }] }),
    /the solution of "first-backend" .*was changed/,
  ],
  [
    'whether its solution was seen',
    withEvidence({ exercises: [{ ...exercise!, solutionSeen: false }] }),
    /the solution of "first-backend" .*was changed/,
  ],
  [
    'an answer',
    withEvidence({ quizzes: [{ ...answer!, options: ['never'] }, example.evidence.quizzes[1]!] }),
    /the answer to "intro\/why" was changed/,
  ],
  [
    'an answer fewer',
    withEvidence({ quizzes: [answer!] }),
    /the answer to "first-backend\/choose" was removed/,
  ],
  [
    'a solution more',
    withEvidence({ exercises: [exercise!, { ...exercise!, id: 'http' }] }),
    /the solution of "http" .*was added/,
  ],
  [
    'a lesson more',
    withEvidence({ lessons: ['intro', 'first-backend', 'http'] }),
    /the lessons read was changed/,
  ],
];

function withEvidence(change: Partial<Certificate['evidence']>): Certificate {
  return exampleCertificate({ evidence: { ...exampleCertificate().evidence, ...change } });
}

describe('a certificate that was changed after it was signed', () => {
  it.each(changes)('inside the credential: %s', (_what, certificate, named) => {
    const jwt = changedAfterwards(good, content => ({
      ...content,
      evidence: [{ id: embed(certificate), type: ['Evidence'] }],
    }));
    expect(codes(jwt)).toEqual(expect.arrayContaining(['bad-signature', 'certificate-changed']));
    expect(messages(jwt)).toMatch(named);
  });

  it.each(changes)('beside the credential: %s', (_what, certificate, named) => {
    expect(codes(good, { certificate })).toEqual(['certificate-changed']);
    expect(messages(good, { certificate })).toMatch(named);
    expect(messages(good, { certificate })).toMatch(/^The certificate beside it/);
  });

  it.each(changes)(
    'with all digests made to fit, the signature still tells: %s',
    (_what, certificate) => {
      const jwt = changedAfterwards(good, () => claims(certificate));
      expect(codes(jwt)).toEqual(['bad-signature']);
    },
  );
});

const subject = (content: Claims) => content.credentialSubject as Record<string, unknown>;

/** Credentials that must not be believed, each with exactly the reason that there is. */
const refused: [what: string, jwt: string, code: CredentialProblemCode[], message: RegExp][] = [
  ['nothing', '', ['not-a-credential'], /three pieces/],
  ['two pieces', good.split('.').slice(0, 2).join('.'), ['not-a-credential'], /three pieces/],
  ['other characters', `*${good}`, ['not-a-credential'], /header/],
  ['content cut in the middle', cut(good), ['not-a-credential'], /content/],
  ['the signature cut off', good.replace(/[^.]{40}$/, ''), ['bad-signature'], /signature/],
  ['the signature left out', good.replace(/[^.]*$/, ''), ['bad-signature'], /signature/],
  [
    'another signature',
    good.replace(/[^.]{86}$/, 'A'.repeat(86)),
    ['bad-signature'],
    /not that of The Academy/,
  ],
  ['another padding bit in the signature', otherPadding(good), ['bad-signature'], /damaged/],
  [
    'no signature asked for',
    signed(claims(), { header: { alg: 'none', kid } }),
    ['header'],
    /"none"/,
  ],
  ['a shared secret', signed(claims(), { header: { alg: 'HS256', kid } }), ['header'], /"HS256"/],
  [
    'a key that it brings itself',
    signed(claims(), { header: { alg: 'EdDSA', kid, jwk: keyOf(9).publicKeyJwk } }),
    ['header'],
    /nothing else/,
  ],
  ['no key', signed(claims(), { header: { alg: 'EdDSA' } }), ['header'], /kid/],
  [
    "another issuer's key",
    signed(claims(), { secret: keyOf(2).secret }),
    ['bad-signature'],
    /not that of The Academy/,
  ],
  [
    'an unknown key',
    signed(claims(), { header: { alg: 'EdDSA', kid: `${academy.did}#old` } }),
    ['unknown-key'],
    /#old/,
  ],
  [
    'an unknown issuer',
    signed({
      ...claims(),
      issuer: { id: 'did:web:eve.example', type: ['Profile'] },
      iss: 'did:web:eve.example',
    }),
    ['unknown-issuer'],
    /did:web:eve\.example/,
  ],
  ['no credential', signed({ hello: 'world' }), ['not-a-badge'], /Open Badges 3\.0/],
  [
    'another context',
    signed({ ...claims(), '@context': ['https://www.w3.org/2018/credentials/v1'] }),
    ['not-a-badge'],
    /@context/,
  ],
  [
    'another type',
    signed({ ...claims(), type: ['VerifiableCredential'] }),
    ['not-a-badge'],
    /type/,
  ],
  [
    'another claimed issuer',
    signed({ ...claims(), iss: 'did:web:eve.example' }),
    ['claims'],
    /"iss"/,
  ],
  ['another claimed subject', signed({ ...claims(), sub: 'urn:x' }), ['claims'], /"sub"/],
  ['another claimed id', signed({ ...claims(), jti: 'urn:x' }), ['claims'], /"jti"/],
  ['another claimed beginning', signed({ ...claims(), nbf: 1 }), ['claims'], /"nbf"/],
  ['an end that is not claimed', signed({ ...claims(), exp: undefined }), ['claims'], /"exp"/],
  ['no certificate', signed({ ...claims(), evidence: [] }), ['certificate'], /no certificate/],
  [
    'no digests',
    signed({ ...claims(), certificateParts: undefined }),
    ['certificate'],
    /which certificate/,
  ],
  [
    'something else for a certificate',
    signed({ ...claims(), evidence: [{ id: dataUri('{"a":1}'), type: ['Evidence'] }] }),
    ['certificate'],
    /can't be read/,
  ],
  [
    'a certificate in other words',
    signed({
      ...claims(),
      evidence: [
        { id: dataUri(JSON.stringify({ ...example, result: 'passed' })), type: ['Evidence'] },
      ],
    }),
    ['certificate-changed'],
    /not written as it was signed/,
  ],
  [
    'another digest',
    signed({ ...claims(), certificateDigest: 'e'.repeat(64) }),
    ['certificate-changed'],
    /its digest differs/,
  ],
  [
    'another name in the badge alone',
    signed({
      ...claims(),
      credentialSubject: {
        ...subject(claims()),
        identifier: [
          { type: 'IdentityObject', hashed: false, identityHash: 'Eve', identityType: 'name' },
        ],
      },
    }),
    ['contradiction'],
    /"Eve".*"Ada Lovelace"/,
  ],
  [
    'another date in the badge alone',
    signed({ ...claims(), awardedDate: '2020-01-01T00:00:00Z' }),
    ['contradiction'],
    /date/,
  ],
];

function dataUri(json: string): string {
  return `data:application/vnd.stagecraft.certificate+json;base64,${base64(utf8(json))}`;
}
function cut(jwt: string): string {
  const [header, payload = '', signature] = jwt.split('.');
  return [header, payload.slice(0, payload.length / 2), signature].join('.');
}
/** 64 bytes are 86 characters, of which the last has four bits that count for nothing. */
function otherPadding(jwt: string): string {
  const last = jwt.slice(-1);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return jwt.slice(0, -1) + alphabet[alphabet.indexOf(last) + 1];
}

describe('a credential that must not be believed', () => {
  it.each(refused)('%s', (_what, jwt, code, message) => {
    expect(codes(jwt)).toEqual(code);
    expect(messages(jwt)).toMatch(message);
  });

  it('by time', () => {
    const early = new Date('2026-03-02T07:59:59.000Z');
    expect(codes(good, { now: early })).toEqual(['not-yet-valid']);
    expect(codes(good, { now: new Date('2028-03-02T08:00:00.000Z') })).toEqual(['expired']);
  });

  it('by a key that was withdrawn', () => {
    const [key] = academy.keys;
    const revoked = { at: '2026-05-01', why: 'a laptop was stolen' };
    const issuers = [{ ...academy, keys: [{ ...key!, revoked }] }];
    expect(codes(good, { issuers })).toEqual(['revoked-key']);
    expect(messages(good, { issuers })).toMatch(/2026-05-01 \(a laptop was stolen\)/);
  });

  it('by any site that trusts nobody', () => {
    expect(codes(good, { issuers: [] })).toEqual(['unknown-issuer']);
  });

  it('when any character of it was changed', () => {
    const change = fc.tuple(fc.nat(good.length - 1), fc.constantFrom(...'AQgw_-9.'));
    fc.assert(
      fc.property(change, ([at, character]) => {
        const jwt = good.slice(0, at) + character + good.slice(at + 1);
        expect(jwt === good || codes(jwt).length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('and never throws, whatever comes', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map(json => base64(utf8(json))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), pieces => {
        expect(codes(pieces.join('.'))).not.toEqual([]);
      }),
    );
  });
});
