import { zlibSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { toBase64url } from '../../fragment';
import {
  fromFragment,
  joinParts,
  readPart,
  readTransfer,
  readTransferFile,
  toFragment,
  toParts,
  type Part,
} from '.';
import { limits } from './limits';
import { createHere, exportOf, recordOf, versionOf } from './transfer.testing';

const good = recordOf(1, 'read', 'http', {});
const whole = exportOf({ records: [good], drafts: [versionOf(2, 'text { [ "')] });

/** What the import of a text says, having changed nothing. */
async function refusal(text: string): Promise<string> {
  const here = createHere({ records: [good] });
  const take = vi.spyOn(here, 'take');
  const message = await readTransfer(here, text).then(
    () => 'imported',
    (error: Error) => error.message,
  );
  expect(take).not.toHaveBeenCalled();
  return message;
}

describe('an import of what can’t be imported changes nothing and says what is wrong', () => {
  it.each([
    ['', /not an export of progress: it is empty.*Choose a file that “Export progress” made/],
    ['PK\u0003\u0004…', /not an export.*it holds no JSON/],
    ['<svg onload="alert(1)">', /not an export.*it holds no JSON/],
    ['[]', /not an export.*it holds no object/],
    ['{}', /it has no “schemaVersion”/],
    ['{"schemaVersion":"1"}', /it has no “schemaVersion”/],
    ['{"schemaVersion":1}', /it has no list “records”/],
    ['{"schemaVersion":1,"records":[]}', /it has no list “drafts”/],
    ['{"schemaVersion":0}', /no version of this site writes format 0/],
    ['{"schemaVersion":2,"records":{}}', /newer version.*format 2, and this version reads 1/],
    ['{"schemaVersion":1,}', /can't be read: it holds no valid JSON/],
    [whole.slice(0, -1), /cut off: its end is missing/],
    [whole.slice(0, 70), /cut off: its end is missing/],
    [whole.slice(0, -20), /cut off: its end is missing/],
    ['{"a":'.repeat(40) + '1' + '}'.repeat(40), /nested too deeply/],
    ['['.repeat(2_000_000), /nested too deeply/],
  ])('%#: %.40s', async (text, message) => {
    const said = await refusal(text);
    expect(said).toMatch(message);
    expect(said).toMatch(/Nothing was changed\.$/);
  });

  const passed = (path: string) => recordOf(1, 'passed', 'http', { files: { [path]: '' } });
  it.each<[unknown, RegExp]>([
    [7, /record 2 is wrong: it is no object with the fields of one/],
    [{ ...good, kind: undefined }, /record 2 is wrong: “kind” is missing/],
    [{ ...good, at: 'yesterday' }, /record 2 is wrong: “at” is missing, or not what/],
    [{ ...good, at: '9999-12-31T23:59:59.999Z' }, /“at” is a time that no clock shows/],
    [{ ...good, rid: 'a b' }, /“rid” is not like an id/],
    [{ ...good, id: '<img src=x onerror=alert(1)>' }, /“id” is not like an id/],
    [{ ...good, kind: '"><script>' }, /“kind” is not like the name of a kind/],
    [{ ...good, course: 'javascript:alert(1)//(' }, /“course” is not like a digest/],
    [{ ...good, kind: 'passed' }, /“data.files” is missing/],
    [{ ...good, kind: 'answered', data: { options: 'x' } }, /“data.options” is missing/],
    [{ ...good, kind: 'reviewed', data: { rating: 5 } }, /“data.rating” is missing/],
    [passed('../../etc/passwd'), /a path that no file of an exercise has/],
    [passed('a/constructor/../b'), /a path that no file of an exercise has/],
    [{ ...good, course: 'v2' }, /record 2 has the “rid” of another one/],
  ])('record %#', async (record, message) => {
    expect(await refusal(exportOf({ records: [good, record] }))).toMatch(message);
  });

  it.each<[unknown, RegExp]>([
    [{ ...versionOf(1, 'a'), text: 7 }, /draft 1 is wrong: “text” is missing/],
    [{ ...versionOf(1, 'a'), path: '/etc/passwd' }, /“path” is not a path/],
    [{ ...versionOf(1, 'a'), path: '<b>' }, /“path” is not a path/],
    [versionOf(1, 'x'.repeat(limits.text + 1)), /its text is too long/],
  ])('draft %#', async (draft, message) => {
    expect(await refusal(exportOf({ drafts: [draft] }))).toMatch(message);
  });

  it('a record that says something else than the same one here', async () => {
    const changed = exportOf({ records: [{ ...good, id: 'intro' }] });
    expect(await refusal(changed)).toMatch(/was changed after it was made: its record 1 says/);
  });

  it('a prototype in its place pollutes nothing', async () => {
    const record = JSON.stringify(good).replace(
      '"data":{}',
      '"data":{"__proto__":{"polluted":1}},"__proto__":{"polluted":1}',
    );
    const files = JSON.stringify(passed('src/a.ts')).replace('src/a.ts', '__proto__');
    await refusal(`{"schemaVersion":1,"records":[${record}],"drafts":[]}`);
    await refusal(`{"schemaVersion":1,"records":[${files}],"drafts":[],"__proto__":{"x":1}}`);
    expect({}).not.toHaveProperty('polluted');
  });

  it('too many records, and a file that is too large: without reading it', async () => {
    const many = `{"schemaVersion":1,"records":[${'0,'.repeat(limits.records)}0],"drafts":[]}`;
    expect(await refusal(many)).toMatch(/has 200,001 records, and at most 200,000 can be read/);
    const text = vi.fn();
    const file = { size: 51_000_000, text } as unknown as Blob;
    await expect(readTransferFile(createHere(), file)).rejects.toThrow(
      /too large.*it has 51 MB, and an export at most 50/,
    );
    expect(text).not.toHaveBeenCalled();
  });
});

describe('a link that can’t be opened', () => {
  const fragment = toFragment(whole);
  const bomb = `1.${toBase64url(zlibSync(new Uint8Array(limits.link.unpacked + 1)))}`;
  it.each([
    [bomb, /unpacks to more than 20 MB/],
    ['1.'.padEnd(300_001, 'a'), /more than 300,000 characters/],
    [fragment.slice(0, -9), /can't be read/],
    [fragment.slice(0, 30), /its end is missing/],
    [fragment.replace(/^1/, '2'), /it is of version 2, and this site reads 1/],
    ['<script>alert(1)</script>', /does not begin with a version/],
    ['', /does not begin with a version/],
    [`${fragment.slice(0, 40)}*${fragment.slice(41)}`, /characters that no such text has/],
  ])('%#: %.40s', (text, message) => {
    expect(() => fromFragment(text)).toThrow(message);
    expect(() => fromFragment(text)).toThrow(/Nothing was changed\.$/);
  });

  it('is not made when it would be too long', () => {
    const noise = Array.from({ length: 60_000 }, (_, at) => Math.sin(at)).join('');
    expect(() => toFragment(noise)).toThrow(/too much for a link.*Export it as a file/);
  });
});

describe('parts for QR codes', () => {
  const fragment = toFragment(exportOf({ drafts: [versionOf(1, whole.repeat(9) + Math.PI)] }));
  const parts = toParts(fragment, 120).map(text => readPart(text)!);

  it('come together in any order, some twice; each fits', () => {
    expect(parts.length).toBeGreaterThan(2);
    expect(toParts(fragment, 120).every(text => text.length <= 120)).toBe(true);
    expect(joinParts([...parts].reverse().concat(parts[0]!))).toBe(fragment);
    expect(toParts(fragment, 9_000)).toEqual([fragment]);
    expect(readPart(fragment)).toBeUndefined();
  });

  it('say what is wrong: missing, of another export, changed, too many', () => {
    expect(() => joinParts(parts.slice(1))).toThrow(/codes, 1 is missing/);
    const other: Part = { ...parts[0]!, of: '00000000' };
    expect(() => joinParts([other, ...parts.slice(1)])).toThrow(/do not belong together/);
    const changed = { ...parts[0]!, text: parts[0]!.text.replace(/.$/, '_') };
    expect(() => joinParts([changed, ...parts.slice(1)])).toThrow(/changed on their way/);
    expect(() => toParts('x'.repeat(20_000), 120)).toThrow(/would need \d+ QR codes/);
  });
});
