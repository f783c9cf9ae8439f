import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../client/types';
import { recordsOf, SITE, siteRecords } from '../testing/records';
import { documentsOf } from './documents';
import { SearchEngine } from './engine';
import { highlight, snippetOf } from './highlight';
import { wordsOf } from './words';

const open = (records = siteRecords()) =>
  SearchEngine.open({ version: 1, sections: documentsOf(records) });
const titles = async (query: string, filter?: Filter, records?: ReturnType<typeof siteRecords>) =>
  (await open(records))
    .search(query, filter)
    .map(({ title }) => title.map(({ text }) => text).join(''));

describe('the embedded engine', () => {
  it.each([
    ['a word that goes on', 'handed ov', 'A router, handed over'],
    ['a misspelled word', 'extesion pont', 'extension point'],
    ['a name as a whole', 'httprouter', 'A router, handed over'],
    ['a name with a dot', 'coreServices.httpRouter', 'A router, handed over'],
    ['parts of a name', 'http router', 'A router, handed over'],
    ['another word for it', 'rest', 'Serving HTTP'],
    ['plural and singular', 'modules', 'extension point'],
    ['a check', 'rejects a to-do without', 'A to-do list over HTTP'],
    ['a word with and without a hyphen', 'todo', 'A to-do list over HTTP'],
    ['a message', 'Missing credentials', 'What goes wrong'],
    ['a question', 'what is an extension point?', 'extension point'],
    ['more words than any place has', 'extension point nowhere', 'extension point'],
  ])('finds %s', async (_, query, title) => {
    expect((await titles(query))[0]).toBe(title);
  });

  it('ranks a page before its sections, and earlier lessons before later ones', async () => {
    const lesson = (name: string, order: number) =>
      recordsOf('<h2 id="a">Routers</h2><p>Text.</p>', {
        kind: 'lesson',
        title: name,
        order,
        url: `${SITE}${order}/`,
      });
    const records = [...lesson('Other', 2), ...lesson('Routers', 9), ...lesson('Others', 1)];
    const hits = (await open(records)).search('router');
    expect(hits.map(({ url }) => url.replace('/stagecraft', ''))).toEqual([
      '/9/',
      '/1/#a',
      '/2/#a',
    ]);
  });

  it('shows at most three places of a page', async () => {
    const main = [1, 2, 3, 4, 5].map(n => `<h2 id="h${n}">Router ${n}</h2>`).join('');
    expect(await titles('router', 'all', recordsOf(main))).toHaveLength(3);
  });

  it('is narrowed to a kind', async () => {
    expect(await titles('to-do', 'exercise')).toEqual(['A to-do list over HTTP']);
    expect(await titles('to-do', 'glossary')).toEqual([]);
  });

  it.each(['', '   ', '…', '///'])('finds nothing for “%s”', async query => {
    expect(await titles(query)).toEqual([]);
  });

  it('takes whatever is typed', async () => {
    const engine = await open();
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'a"b')),
        query => {
          expect(engine.search(query).length).toBeLessThanOrEqual(20);
        },
      ),
    );
  });
});

describe('snippets', () => {
  it('keep the text as it is, and mark what was found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const terms = new Set(
          wordsOf(text)
            .map(({ whole }) => whole)
            .slice(0, 1),
        );
        const segments = highlight(text, terms);
        expect(segments.map(segment => segment.text).join('')).toBe(text);
        expect(segments.some(({ hit }) => hit)).toBe(terms.size > 0);
      }),
    );
  });

  it('are cut around what was found', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
    const snippet = snippetOf(['nothing here', text], new Set(['needle']))!;
    expect(snippet.find(({ hit }) => hit)?.text).toBe('needle');
    expect(snippet.map(segment => segment.text).join('').length).toBeLessThan(200);
    expect(snippetOf(['nothing here'], new Set(['needle']))).toBeUndefined();
  });
});
