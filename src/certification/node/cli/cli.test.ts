import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  chmodSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { trustedIssuersFileSchema } from '../../issuers/schema';
import { certificateCommand } from '.';

let cwd = '';
let printed: string[] = [];
let noted: string[] = [];
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'stagecraft-'));
  printed = [];
  noted = [];
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...argv: string[]) =>
  certificateCommand(argv, {
    siteDir: process.cwd(),
    cwd,
    now: new Date('2026-03-02T08:00:00.000Z'),
    print: line => void printed.push(line),
    note: line => void noted.push(line),
  });
const inFolder = (name: string) => path.join(cwd, name);
const read = (name: string) =>
  JSON.parse(readFileSync(inFolder(name), 'utf8')) as Record<string, unknown>;

describe('keygen', () => {
  it('writes a private key for its owner alone, and the did:web document of its other half', async () => {
    expect(await run('keygen', '--issuer', 'did:web:example.org:academy', '--id', '2026-1')).toBe(
      0,
    );
    expect(statSync(inFolder('private-key.jwk.json')).mode & 0o777).toBe(0o600);
    const { d, x, kid } = read('private-key.jwk.json') as Record<string, string>;
    expect(kid).toBe('did:web:example.org:academy#2026-1');
    const text = readFileSync(inFolder('did.json'), 'utf8');
    expect(text).not.toContain(d);
    expect(JSON.parse(text)).toMatchObject({
      id: 'did:web:example.org:academy',
      verificationMethod: [{ id: kid, publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x } }],
      assertionMethod: [kid],
    });
    expect(printed.join('\n')).toContain('https://example.org/academy/did.json');
    expect(printed.join('\n')).not.toContain(d);
  });

  it('never writes over a key', async () => {
    await run('keygen', '--issuer', 'did:web:example.org');
    const before = readFileSync(inFolder('private-key.jwk.json'), 'utf8');
    expect(await run('keygen', '--issuer', 'did:web:example.org')).toBe(2);
    expect(readFileSync(inFolder('private-key.jwk.json'), 'utf8')).toBe(before);
  });
});

describe('did', () => {
  const key = ['--key', 'private-key.jwk.json'];

  it('prints the document again, and an entry for the file of trusted issuers', async () => {
    await run('keygen', '--issuer', 'did:web:example.org');
    printed = [];
    expect(await run('did', ...key)).toBe(0);
    expect(JSON.parse(printed.join('\n'))).toEqual(read('did.json'));
    printed = [];
    expect(await run('did', ...key, '--trust', '--name', 'Example Academy')).toBe(0);
    const entry = trustedIssuersFileSchema.parse(parse(printed.join('\n')));
    expect(entry).toMatchObject([{ did: 'did:web:example.org', name: 'Example Academy' }]);
    expect(printed.join('\n')).not.toContain((read('private-key.jwk.json') as { d: string }).d);
  });

  it('takes no key that others may read', async () => {
    await run('keygen', '--issuer', 'did:web:example.org');
    chmodSync(inFolder('private-key.jwk.json'), 0o644);
    expect(await run('did', ...key)).toBe(2);
    expect(noted.join()).toMatch(/chmod 600/);
  });
});

describe('what can’t be done', () => {
  it.each<[argv: string[], message: RegExp]>([
    [['verify'], /Which file\?/],
    [['verify', 'missing.json'], /missing\.json can't be read/],
    [['verify', '--fast', 'a.json'], /--fast/],
    [['verify', 'a.json', '--seconds', 'ten'], /--seconds is ten/],
    [['verify', 'a.json', '--memory', '10'], /at least 512/],
    [['sign', 'a.json'], /--key, --issuer and --name/],
    [['sign', 'a.json', '--key', 'k', '--issuer', 'example.org', '--name', 'N'], /did:web/],
    [
      ['sign', 'a.json', '--key', 'k', '--issuer', 'did:web:a.b', '--name', 'N', '--days', '-1'],
      /--days/,
    ],
    [
      ['sign', 'a.json', '--key', 'k', '--issuer', 'did:web:a.b', '--name', 'N', '--png', 'b.png'],
      /needs a picture/,
    ],
    [
      ['sign', 'a.json', '--key', 'k', '--issuer', 'did:web:a.b', '--name', 'N', '--out', 'a.json'],
      /there already/,
    ],
    [['keygen', '--issuer', 'https://example.org'], /did:web/],
    [['keygen', '--issuer', 'did:web:example.org', '--id', 'a b'], /no name/],
    [['did'], /--key/],
    [['conforms', 'a.json'], /--schema/],
  ])('%j', async (argv, message) => {
    writeFileSync(inFolder('a.json'), '{}');
    expect(await run(...argv)).toBe(2);
    expect([...noted, ...printed].join('\n')).toMatch(message);
    expect(existsSync(inFolder('a.jwt'))).toBe(false);
  });

  it('without a command says which there are', async () => {
    expect(await run()).toBe(2);
    expect(printed.join('\n')).toMatch(/verify FILE[^]*sign FILE[^]*keygen/);
    expect(await run('help')).toBe(0);
  });

  it('a file that is no certificate is said to be none, with code 1', async () => {
    writeFileSync(inFolder('a.json'), '{"kind":"other"}');
    expect(await run('verify', 'a.json')).toBe(1);
    expect(printed.join('\n')).toMatch(
      /a\.json: not verified[^]*no certificate of a Stagecraft course/,
    );
  });
});
