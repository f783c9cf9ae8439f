import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { toBase64url } from '../../fragment';
import { fromFragment, readTransfer, toFragment, TransferError } from '.';
import { createHere, exportOf, recordOf, versionOf } from './transfer.testing';

const record = recordOf(1, 'passed', 'http', { files: { 'src/plugin.ts': 'const a = "ü";\n' } });
const good = exportOf({
  records: [record, recordOf(2, 'answered', 'http/q', { options: ['x'] })],
  drafts: [versionOf(3, 'mine'), versionOf(4, null, { id: 'intro' })],
});

const evil = fc.constantFrom<unknown>(
  ...['<script>pwned = true</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)'],
  ...['__proto__', 'constructor', '../../x', '/etc/x', 'a\0b', '', ' ', 'x'.repeat(300)],
  ...[null, 0, -1, 1e300, [], {}, [[]], { length: 1e9 }, { toString: 1 }],
);
const field = fc.constantFrom(
  ...['rid', 'id', 'kind', 'at', 'course', 'data', 'path', 'writer', 'text', 'starterDigest'],
  ...['gone', '__proto__', 'constructor', 'files', 'options', 'rids'],
);
/** An export with one field of one entry made into what it must not be, or may be. */
const harmful = fc
  .record({ field, value: evil, inside: fc.boolean(), draft: fc.boolean() })
  .map(({ field: name, value, inside, draft }) => {
    const entry = JSON.parse(JSON.stringify(draft ? versionOf(3, 'mine') : record)) as object;
    const data = inside && 'data' in entry ? (entry.data as object) : entry;
    Object.defineProperty(data, name, { value, enumerable: true, configurable: true });
    return draft ? exportOf({ drafts: [entry] }) : exportOf({ records: [entry] });
  });

const at = fc.nat(good.length);
const splice = ([from, text]: [number, string]) =>
  good.slice(0, from) + text + good.slice(from + text.length);
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(at, fc.string({ maxLength: 6 })).map(splice) },
  { weight: 3, arbitrary: at.map(end => good.slice(0, end)) },
  { weight: 2, arbitrary: fc.tuple(at, at).map(([from, to]) => good.slice(from) + good.slice(to)) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 3, arbitrary: fc.json({ maxDepth: 4 }) },
  {
    weight: 3,
    arbitrary: fc
      .json({ maxDepth: 3 })
      .map(json => `{"schemaVersion":1,"records":${json},"drafts":[]}`),
  },
  { weight: 8, arbitrary: harmful },
);

it('10,000 hostile files: each is read as what it is, or refused with the one error, and nothing is changed', async () => {
  const seen = { read: 0, refused: 0 };
  const here = createHere({ records: [recordOf(9, 'read', 'http', {})] });
  const take = vi.spyOn(here, 'take');
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      try {
        const { adds } = await readTransfer(here, text);
        seen.read += 1;
        for (const { id, path } of adds.drafts) expect(`${id}/${path}`).toMatch(/^[\w./@:*+-]+$/);
        for (const { rid, id, kind } of adds.records) {
          expect(`${rid} ${id} ${kind}`).toMatch(/^[\w./@:*+ -]+$/);
        }
      } catch (error) {
        if (!(error instanceof TransferError)) throw error;
        seen.refused += 1;
        expect(error.message).toMatch(/^[^<>]+Nothing was changed\.$/); // says what is wrong, and quotes nothing
      }
    }),
    { numRuns: 10_000 },
  );
  expect(seen.refused).toBeGreaterThan(5_000);
  expect(seen.read).toBeGreaterThan(100);
  expect(take).not.toHaveBeenCalled();
  expect(here.records()).toHaveLength(1);
  expect({}).not.toHaveProperty('polluted');
}, 60_000);

it('2,000 hostile links: each is opened within the limits, or refused with the one error', () => {
  const fragment = toFragment(good);
  const part = fc.nat(fragment.length);
  const link = fc.oneof(
    fc
      .tuple(part, fc.stringMatching(/^[\w-]{1,4}$/))
      .map(([from, text]) => fragment.slice(0, from) + text + fragment.slice(from + text.length)),
    part.map(end => fragment.slice(0, end)),
    fc.uint8Array({ maxLength: 200 }).map(bytes => `1.${toBase64url(zlibSync(bytes))}`),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );
  fc.assert(
    fc.property(link, text => {
      try {
        expect(typeof fromFragment(text)).toBe('string');
      } catch (error) {
        if (!(error instanceof TransferError)) throw error;
        expect(error.message).toMatch(/^[^<>]+Nothing was changed\.$/);
      }
    }),
    { numRuns: 2_000 },
  );
});
