import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RECORDS_FILE } from '../files';
import { AlgoliaDouble } from '../testing/algoliaDouble';
import { SITE, siteRecords } from '../testing/records';
import { searchPushCommand } from './cli';
import { checkRecords } from './push';

const INDEX = 'stagecraft';
const OLD = { objectID: 'old', title: 'What was there before' };
const RULE = { objectID: 'promote' };
const records = siteRecords();

let algolia: AlgoliaDouble;
let siteDir: string;
let said: string[];

beforeEach(async () => {
  algolia = await AlgoliaDouble.start('ACME', {
    write: ['search', 'addObject', 'deleteIndex', 'editSettings'],
    'search-only': ['search'],
  });
  algolia.index(INDEX).records.set(OLD.objectID, OLD);
  algolia.index(INDEX).rules.push(RULE);
  siteDir = mkdtempSync(path.join(tmpdir(), 'stagecraft-push-'));
  mkdirSync(path.join(siteDir, path.dirname(RECORDS_FILE)), { recursive: true });
  writeFileSync(path.join(siteDir, RECORDS_FILE), JSON.stringify({ site: SITE, records }));
  said = [];
});

afterEach(async () => {
  await algolia.stop();
  rmSync(siteDir, { recursive: true });
});

const run = (args: string[], env: Record<string, string | undefined> = {}) =>
  searchPushCommand(args, {
    siteDir,
    suffix: 'test',
    env: {
      STAGECRAFT_ALGOLIA_APP_ID: 'ACME',
      STAGECRAFT_ALGOLIA_ADMIN_KEY: 'write',
      STAGECRAFT_ALGOLIA_INDEX: INDEX,
      STAGECRAFT_ALGOLIA_HOST: algolia.origin,
      ...env,
    },
    print: line => said.push(line),
    note: line => said.push(line),
  });
const text = () => said.join('\n');
const held = () => [...algolia.index(INDEX).records.keys()];

describe('npm run search:push', () => {
  it('puts records, settings and synonyms in the place of what was there, at one blow', async () => {
    const moved = `POST /1/indexes/${INDEX}_tmp_test/operation`;
    algolia.before = request => {
      if (!algolia.requests.includes(moved)) expect(held()).toEqual([OLD.objectID]);
      expect(request).toMatch(/^(GET|PUT|POST) \/1\/indexes\//);
    };
    expect(await run([])).toBe(0);
    const index = algolia.index(INDEX);
    expect([...index.records.values()]).toEqual(records);
    expect(index.settings).toMatchObject({ distinct: true, attributeForDistinct: 'url' });
    expect(index.synonyms).toContainEqual(
      expect.objectContaining({ type: 'synonym', synonyms: expect.arrayContaining(['endpoint']) }),
    );
    expect(index.rules).toEqual([RULE]);
    expect([...algolia.indexes.keys()]).toEqual([INDEX]);
    expect(text()).toContain(`${INDEX} now holds ${records.length} records.`);
  });

  it('says in a dry run what it would send, sends nothing, and needs no key', async () => {
    expect(await run(['--dry-run'], { STAGECRAFT_ALGOLIA_ADMIN_KEY: undefined })).toBe(0);
    expect(algolia.requests).toEqual([]);
    expect(text()).toContain(`${records.length} records of 3 pages of ${SITE}`);
    expect(text()).toContain('Nothing was sent.');
  });

  it('names the setting that is missing', async () => {
    expect(await run([], { STAGECRAFT_ALGOLIA_ADMIN_KEY: '' })).toBe(2);
    expect(text()).toContain('Not set: STAGECRAFT_ALGOLIA_ADMIN_KEY.');
    expect(algolia.requests).toEqual([]);
  });

  it.each([
    ['a key that is none', { STAGECRAFT_ALGOLIA_ADMIN_KEY: 'wrong' }],
    ['a key that can only search', { STAGECRAFT_ALGOLIA_ADMIN_KEY: 'search-only' }],
    ['the key of another application', { STAGECRAFT_ALGOLIA_APP_ID: 'OTHER' }],
  ])('says what to check when it was given %s', async (_, env) => {
    expect(await run([], env)).toBe(1);
    expect(text()).toMatch(/Algolia refused: .*STAGECRAFT_ALGOLIA_ADMIN_KEY/);
    expect(held()).toEqual([OLD.objectID]);
  });

  it('leaves the index as it was, and nothing beside it, when it fails half-way', async () => {
    algolia.before = request => {
      if (!request.endsWith('/batch') || request.includes('synonyms')) return;
      // The key loses its rights while records are on their way.
      Object.assign(algolia.keys, { write: ['deleteIndex'] });
    };
    expect(await run([])).toBe(1);
    expect(held()).toEqual([OLD.objectID]);
    expect(algolia.requests).toContain(`DELETE /1/indexes/${INDEX}_tmp_test`);
  });

  it('says that it needs a build', async () => {
    rmSync(path.join(siteDir, RECORDS_FILE));
    expect(await run([])).toBe(1);
    expect(text()).toContain('npm run build');
  });

  it('says that nobody answers', async () => {
    const gone = await AlgoliaDouble.start('ACME', {});
    const { origin } = gone;
    await gone.stop();
    expect(await run([], { STAGECRAFT_ALGOLIA_HOST: origin })).toBe(1);
    expect(text()).toContain('Algolia could not be reached');
  });
});

describe('records are checked before they are sent', () => {
  const [record] = records;
  it.each([
    ['none', [], 'no records'],
    ['two of one id', [record!, record!], 'Two records'],
    ['one that is too large', [{ ...record!, content: 'a'.repeat(10_001) }], 'at most'],
  ])('refuses %s', (_, some, message) => {
    expect(() => checkRecords(some)).toThrow(message);
  });
});
