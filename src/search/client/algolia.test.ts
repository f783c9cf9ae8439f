import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf } from '../engine/documents';
import { SearchEngine } from '../engine/engine';
import { indexSettings } from '../push/indexSettings';
import { AlgoliaDouble } from '../testing/algoliaDouble';
import { siteRecords } from '../testing/records';
import { openAlgolia } from './algolia';

let algolia: AlgoliaDouble;
const settings = (searchKey = 'search') => ({
  appId: 'ACME',
  searchKey,
  index: 'stagecraft',
  host: algolia.origin,
});

beforeAll(async () => {
  algolia = await AlgoliaDouble.start('ACME', { search: ['search'] });
  const index = algolia.index('stagecraft');
  index.settings = { ...indexSettings };
  for (const record of siteRecords()) index.records.set(record.objectID, { ...record });
});
afterAll(() => algolia.stop());

const flat = (hit: { readonly title: readonly { readonly text: string }[] }) => ({
  ...hit,
  title: hit.title.map(({ text }) => text).join(''),
  snippet: undefined,
});

describe('a search that Algolia answers', () => {
  it.each(['serving http', 'extension point', 'pagerduty', 'missing credentials'])(
    'gives for “%s” the result that the site itself gives',
    async query => {
      const own = await SearchEngine.open({ version: 1, sections: documentsOf(siteRecords()) });
      const [theirs] = await openAlgolia(settings()).search(query, 'all');
      const [ours] = own.search(query);
      expect(flat(theirs!)).toEqual(flat(ours!));
    },
  );

  it('marks what was found', async () => {
    const [hit] = await openAlgolia(settings()).search('modules', 'all');
    expect(hit?.snippet).toContainEqual({ text: 'modules', hit: true });
  });

  it('is narrowed to a kind', async () => {
    const hits = await openAlgolia(settings()).search('a', 'exercise');
    expect(hits.map(({ kind }) => kind)).toEqual(['exercise']);
  });

  it('fails with words for the reader when the key is wrong', async () => {
    await expect(openAlgolia(settings('wrong')).search('http', 'all')).rejects.toThrow(
      'The search service refused to search (status 403). Whoever runs this site can mend that.',
    );
  });

  it('asks the reader to look at the connection when nobody answers', async () => {
    const nobody = openAlgolia({ ...settings(), host: 'http://127.0.0.1:9' });
    await expect(nobody.search('http', 'all')).rejects.toThrow(
      'The search service could not be reached. Check your connection, and try again.',
    );
  });
});
