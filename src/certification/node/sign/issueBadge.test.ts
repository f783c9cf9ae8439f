import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleCertificate } from '../../core/certificate.testing';
import { exampleCourse } from '../../core/course.testing';
import { digestOf } from '../../core/digest';
import { checkCredential, looksLikeJwt } from '../../credential';
import { conformsTo } from '../conformsTo';
import { issueBadge } from './issueBadge';
import { newKey, type PrivateJwk, publicHalf, readKey } from './keys';
import { openBadgeModel } from './openBadgeModel.testing';

const certificate = exampleCertificate();
const now = new Date('2026-03-02T08:00:00.000Z');
const did = 'did:web:academy.example';
let key: PrivateJwk;
let jwt = '';
/** Header and content of the signed text. */
let header: Record<string, unknown>;
let content: Record<string, unknown>;

const decoded = (part = '') =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;

beforeAll(async () => {
  key = await newKey(did, '2026-1');
  jwt = await issueBadge(certificate, exampleCourse, {
    key,
    issuerName: 'The Academy',
    issuerUrl: 'https://academy.example',
    now,
    validDays: 730,
    evidenceUrl: 'https://academy.example/verify/',
  });
  const [head, body] = jwt.split('.');
  header = decoded(head);
  content = decoded(body);
});

describe('a badge signed by jose', () => {
  it('is believed by the code that pages run, which has its Ed25519 from @noble/ed25519', () => {
    const issuer = {
      did,
      name: 'The Academy',
      keys: [{ id: key.kid, publicKeyJwk: publicHalf(key) }],
    };
    expect(looksLikeJwt(jwt)).toBe(true);
    expect(checkCredential(jwt, { issuers: [issuer], now, certificate })).toMatchObject({
      problems: [],
      certificate,
    });
  });

  it('has a signature that OpenSSL takes for right too, and no other key', async () => {
    const [head = '', body = '', signature = ''] = jwt.split('.');
    const isRight = (jwk: PrivateJwk, text: string) =>
      verify(
        null,
        Buffer.from(text),
        createPublicKey({ key: { ...publicHalf(jwk) }, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
      );
    expect(isRight(key, `${head}.${body}`)).toBe(true);
    expect(isRight(key, `${head}.${body}x`)).toBe(false);
    expect(isRight(await newKey(did), `${head}.${body}`)).toBe(false);
  });

  it('has the headers of Open Badges 3.0 and no others', () => {
    expect(header).toEqual({ alg: 'EdDSA', kid: `${did}#2026-1`, typ: 'JWT' });
  });

  it('says the same in its claims and in its credential', () => {
    expect(content).toMatchObject({
      iss: did,
      sub: (content.credentialSubject as { id: string }).id,
      jti: content.id,
      nbf: Date.parse(content.validFrom as string) / 1000,
      exp: Date.parse(content.validUntil as string) / 1000,
      certificateDigest: digestOf(certificate),
    });
  });

  it('has an id, and an id of the learner, that no other badge has', async () => {
    const other = await issueBadge(certificate, exampleCourse, { key, issuerName: 'A', now });
    const another = decoded(other.split('.')[1]);
    expect(another.jti).not.toBe(content.jti);
    expect(another.sub).not.toBe(content.sub);
    expect(another).not.toHaveProperty('exp');
  });
});

describe('what a badge holds', () => {
  it('conforms to the data model of Open Badges 3.0', () => {
    expect(conformsTo(openBadgeModel, content)).toEqual([]);
  });

  it.each<[field: string, change: object, message: RegExp]>([
    ['@context', { '@context': ['https://www.w3.org/2018/credentials/v1'] }, /@context/],
    ['type', { type: ['OpenBadgeCredential'] }, /type/],
    ['validFrom', { validFrom: 'yesterday' }, /date-time/],
    ['issuer', { issuer: { name: 'The Academy' } }, /issuer must have required property 'id'/],
    ['credentialSubject', { credentialSubject: { type: ['AchievementSubject'] } }, /achievement/],
  ])('and is refused by it without a right %s', (_field, change, message) => {
    expect(conformsTo(openBadgeModel, { ...content, ...change }).join('\n')).toMatch(message);
  });

  const published = process.env.STAGECRAFT_OPEN_BADGES_SCHEMA ?? '';
  it.runIf(existsSync(published))("conforms to 1EdTech's own JSON Schema", () => {
    const schema = JSON.parse(readFileSync(published, 'utf8')) as { $id: string };
    expect(schema.$id).toMatch(/ob_v3p0_achievementcredential_schema\.json$/);
    expect(conformsTo(schema, content)).toEqual([]);
    expect(conformsTo(schema, { ...content, issuer: {} })).not.toEqual([]);
  });
});

describe('a key', () => {
  it('is read as it was written', () => {
    expect(readKey(JSON.stringify(key))).toEqual(key);
  });

  it.each<[what: string, text: () => string, message: RegExp]>([
    ['words', () => 'hello', /not JSON/],
    ['the public half alone', () => JSON.stringify({ ...key, d: undefined }), /wrong: d\)/],
    ['a key without its DID', () => JSON.stringify({ ...key, kid: '2026-1' }), /wrong: kid\)/],
    ['another curve', () => JSON.stringify({ ...key, crv: 'X25519' }), /wrong: crv\)/],
  ])('is not %s, and what is wrong is said without a part of it', (_what, text, message) => {
    expect(() => readKey(text())).toThrow(message);
    expect(() => readKey(text())).not.toThrow(key.d);
  });

  it('that does not fit to its public half signs nothing', async () => {
    const other = await newKey(did, '2026-1');
    const broken = { ...key, x: other.x };
    await expect(
      issueBadge(certificate, exampleCourse, { key: broken, issuerName: 'A', now }),
    ).rejects.toThrow();
  });
});
