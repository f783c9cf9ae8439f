import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageHtml, recordsOf, SITE } from '../testing/records';
import { extractRecords, withoutRepeated } from './extract';

const said = (main: string, kind = 'lesson') =>
  recordsOf(main, { kind }).flatMap(({ content }) => content ?? []);

describe('records of a page', () => {
  it('are one a heading and one a text below it, in DocSearch’s shape', () => {
    const [page, intro, heading, paragraph] = recordsOf(
      '<p>An introduction.</p><h2 id="a-router">A router<a class="hash-link" href="#a-router">​</a></h2><p>Give it to <code>httpRouter.use</code>.</p>',
      { kind: 'lesson', title: 'Serving HTTP', guide: 'Plugins 101', order: 3 },
    );
    expect(page).toMatchObject({ type: 'lvl1', content: null, anchor: null, url: `${SITE}page/` });
    expect(intro).toMatchObject({ type: 'content', content: 'An introduction.' });
    expect(heading).toMatchObject({
      type: 'lvl2',
      hierarchy: { lvl0: 'Plugins 101', lvl1: 'Serving HTTP', lvl2: 'A router', lvl3: null },
      anchor: 'a-router',
      url: `${SITE}page/#a-router`,
      url_without_anchor: `${SITE}page/`,
      kind: 'lesson',
      order: 3,
    });
    expect(paragraph).toMatchObject({ type: 'content', content: 'Give it to httpRouter.use.' });
    expect(heading!.weight.level).toBeGreaterThan(paragraph!.weight.level);
  });

  it('hold an exercise by its title, its task and its checks, and go on with the lesson after it', () => {
    const records = recordsOf(
      `<h2 id="your-turn">Your turn</h2><p>Before.</p>
       <section data-exercise="http" id="exercise"><h3>A to-do list</h3>
         <ol data-part="Text"><li>Answer <code>GET /health</code>.</li></ol>
         <div role="tablist">Files</div><div role="textbox">const secret = 1;</div>
         <ul><li data-check="lists the to-dos">todo</li></ul></section><p>After.</p>`,
      { kind: 'lesson' },
    );
    const exercise = records.filter(({ kind }) => kind === 'exercise');
    expect(exercise.map(({ content }) => content)).toEqual([
      null,
      'Answer GET /health.',
      'lists the to-dos',
    ]);
    expect(exercise[0]).toMatchObject({ hierarchy: { lvl3: 'A to-do list' }, anchor: 'exercise' });
    expect(records.at(-1)).toMatchObject({
      content: 'After.',
      kind: 'lesson',
      anchor: 'your-turn',
    });
    expect(JSON.stringify(records)).not.toContain('secret');
  });

  it('hold short code as it is, and long code by its names', () => {
    expect(said('<pre><code>TypeError: nothing here</code></pre>')).toEqual([
      'TypeError: nothing here',
    ]);
    const long = `import { createBackendPlugin } from '@backstage/backend-plugin-api';${' work();'.repeat(60)}`;
    expect(said(`<pre><code>${long}</code></pre>`)).toEqual([
      'createBackendPlugin @backstage/backend-plugin-api',
    ]);
  });

  it('leave out what is hidden, repeated or a link to elsewhere, and the options of questions', () => {
    expect(
      said(`<p>Said.</p><p hidden>No</p><nav>No</nav><p data-search="off">No</p><noscript><p>No</p></noscript>
        <span popover>No</span><ul><li><a href="/x/">No</a></li></ul>
        <section data-quiz="q" id="quiz"><fieldset><legend>1. Which one?</legend><label>No</label></fieldset></section>`),
    ).toEqual(['Said.', 'Which one?']);
  });

  it('take a heading that can’t be linked to for a text', () => {
    expect(said('<h2>No id</h2><p>One.</p><h3 id=":R7:">React’s id</h3>')).toEqual([
      'No id',
      'One.',
      'React’s id',
    ]);
  });

  it('have ids of their own, the same in each build', () => {
    const main =
      '<p>One.</p><p>Two.</p><h2 id="a">Same</h2><p>One.</p><h2 id="b">Same</h2><p>One.</p>';
    const ids = recordsOf(main).map(({ objectID }) => objectID);
    expect(new Set(ids).size).toBe(ids.length);
    expect(recordsOf(main).map(({ objectID }) => objectID)).toEqual(ids);
  });

  it('are none where a page asks not to be indexed, and an unknown kind is an error', () => {
    const html = pageHtml('<p>Text</p>').replace(
      '<title>',
      '<meta name="robots" content="noindex"><title>',
    );
    expect(extractRecords(html, { url: SITE, order: 0 })).toEqual([]);
    expect(() => recordsOf('', { kind: 'lessons' })).toThrow('Known are: lesson, exercise');
  });

  it('of a plugin lead to its page, and leave out what all plugins’ pages say', () => {
    const plugin = (name: string) =>
      recordsOf(`<h2 id="install">Install it</h2><p>Run yarn.</p><p>Shows ${name}.</p>`, {
        kind: 'directory',
        url: `${SITE}plugins/${name}/`,
      });
    const list = recordsOf('<p>Shows a.</p><p>All plugins.</p>', {
      kind: 'directory',
      url: `${SITE}plugins/`,
    });
    const records = withoutRepeated([...['a', 'b', 'c', 'd'].flatMap(plugin), ...list]);
    expect(new Set(records.map(({ url }) => new URL(url).hash))).toEqual(new Set(['']));
    expect(records.flatMap(({ content }) => content ?? [])).toEqual([
      'Shows a.',
      'Shows b.',
      'Shows c.',
      'Shows d.',
      'All plugins.',
    ]);
  });

  it('can be made of any HTML', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<h2 id=x>',
        '</h3>',
        '<li>',
        '<table><tr>',
        '<pre>',
        '<section data-exercise=a>',
        '<',
        '&lt;',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        for (const record of recordsOf(pieces.join(''))) {
          expect(record.content).not.toBe('');
          expect(record.hierarchy.lvl1).not.toBe(null);
        }
      }),
    );
  });
});
