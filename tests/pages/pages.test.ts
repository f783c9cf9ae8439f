import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { axeTable } from './axeTable';
import { headProblems, sharedProblems } from './rules/head';
import { hostProblems } from './rules/hosts';
import { linkProblems } from './rules/links';
import { markupProblems } from './rules/markup';
import { permanentProblems } from './rules/permanent';
import { structuredProblems } from './rules/structured';
import { readSheets, styleProblems } from './rules/styles';
import { readSite, type Site } from './site';

const home = 'https://example.com/stagecraft/';

const head = (url: string, title: string) => `
  <title>${title}</title>
  <meta name="description" content="What the page “${title}” is about, in a sentence.">
  <meta property="og:title" content="${title}">
  <meta property="og:description" content="${title}">
  <meta property="og:url" content="${url}">
  <meta property="og:type" content="website">
  <meta property="og:site_name" content="Stagecraft">
  <meta property="og:image" content="${home}card.png">
  <meta name="twitter:card" content="summary">
  <link rel="canonical" href="${url}">`;

/** A site of a home page with this in its body, and of `a/`, which has a part `#part`. */
function site(
  body: string,
  {
    inHead = head(home, 'Home'),
    redirects = {},
  }: { inHead?: string; redirects?: Record<string, string> } = {},
): Site {
  const folder = mkdtempSync(path.join(tmpdir(), 'stagecraft-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const page = (headText: string, text: string) =>
    `<!doctype html><html lang="en"><head>${headText}</head><body><h1>A</h1>${text}</body></html>`;
  mkdirSync(path.join(folder, 'a'));
  writeFileSync(path.join(folder, 'index.html'), page(inHead, body));
  writeFileSync(path.join(folder, 'a/index.html'), page(head(`${home}a/`, 'A'), '<p id="part">'));
  writeFileSync(path.join(folder, 'card.png'), '');
  for (const [id, refresh] of Object.entries(redirects)) {
    mkdirSync(path.join(folder, 'id', id), { recursive: true });
    writeFileSync(path.join(folder, 'id', id, 'index.html'), page(refresh, ''));
  }
  writeFileSync(
    path.join(folder, 'sitemap.xml'),
    `<urlset><url><loc>${home}</loc></url><url><loc>${home}a/</loc></url></urlset>`,
  );
  return readSite(folder);
}

/** The home page of such a site and the site. */
function page(...given: Parameters<typeof site>) {
  const made = site(...given);
  return [made.pages[0]!, made] as const;
}

describe('links', () => {
  it.each([
    '<a href="/stagecraft/a/#part">',
    '<a href="a/">',
    '<a href="a/#move=1.abc">',
    '<a href="card.png">',
    '<a href="#here" id="here">',
    '<a href="https://elsewhere.example/">',
    '<img src="data:image/png;base64,AA">',
  ])('%s is right', body => {
    expect(linkProblems(...page(body))).toEqual([]);
  });

  it.each([
    ['<a href="/stagecraft/b/">', 'links to /stagecraft/b/, and there is nothing'],
    ['<a href="/stagecraft/a">', 'links to /stagecraft/a, and there is nothing'],
    ['<a href="/a/">', 'links to /a/, and there is nothing'],
    ['<a href="/stagecraft/a/#no">', 'links to /stagecraft/a/#no, and that page has no such part'],
    ['<a href="https://">', 'https:// is no address'],
    ['<img src="gone.png">', 'links to gone.png, and there is nothing'],
    ['<script src="https://cdn.example/a.js">', 'loads https://cdn.example/a.js from another host'],
    ['<img srcset="//cdn.example/a.png 2x">', 'loads //cdn.example/a.png from another host'],
    [
      '<link rel="preload stylesheet" href="//cdn.example/a.css">',
      'loads //cdn.example/a.css from another host',
    ],
    [
      '<p style="background:url(https://cdn.example/a.png)">',
      'loads https://cdn.example/a.png from another host',
    ],
  ])('%s is not', (body, problem) => {
    expect(linkProblems(...page(body))).toEqual([problem]);
  });
});

describe('hosts', () => {
  const hosts = new Map([['elsewhere.example', { path: /^\/docs\// }]]);
  const problems = (href: string) => hostProblems(...page(`<a href="${href}">`), hosts);

  it('that are known are right, where the path looks right', () => {
    expect(problems('https://elsewhere.example/docs/a')).toEqual([]);
    expect(problems('/stagecraft/a/')).toEqual([]);
    expect(problems('https://elsewhere.example/blog')).toHaveLength(1);
  });

  it.each([
    'http://elsewhere.example/docs/a',
    'https://other.example/',
    'https://a@elsewhere.example/docs/a',
    'https://elsewhere.example:8080/docs/a',
  ])('%s is not', href => expect(problems(href)).toHaveLength(1));
});

describe('the head', () => {
  it('of a full page is right', () => {
    expect(headProblems(page('')[0])).toEqual([]);
  });

  it('lacks what is not there, and has no more than one of each', () => {
    const [bare] = page('<h1>Again</h1>', { inHead: '<title>Home</title>' });
    expect(headProblems(bare)).toEqual(
      expect.arrayContaining(['has 2 h1s', 'has no description', 'has no og:image']),
    );
  });

  it('is of this page alone', () => {
    const [other, { pages }] = page('', { inHead: head(`${home}a/`, 'A') });
    expect(headProblems(other)).toContain(`has the canonical address ${home}a/`);
    expect(sharedProblems(pages).get(`${home}a/`)).toEqual([
      `has the title of ${home}`,
      `has the description of ${home}`,
    ]);
  });
});

describe('structured data', () => {
  const problems = (json: string) =>
    structuredProblems(...page(`<script type="application/ld+json">${json}</script>`));
  const graph = (node: object) =>
    JSON.stringify({ '@context': 'https://schema.org', '@graph': [node] });

  it('with all that is asked for is right', () => {
    expect(problems(graph({ '@type': 'LearningResource', name: 'A', url: `${home}a/` }))).toEqual(
      [],
    );
  });

  it.each([
    ['{', 'has structured data that isn’t JSON'],
    ['{}', 'has structured data of no known vocabulary'],
    [graph({ '@type': 'Offer' }), 'has a Offer without category'],
    [
      graph({ '@type': 'WebSite', name: 'A', url: `${home}b/` }),
      `has structured data that leads to ${home}b/, and there is nothing`,
    ],
  ])('%s is not', (json, problem) => {
    expect(problems(json)).toEqual([problem]);
  });
});

it('HTML that is not valid is told by rule and place, once a rule', async () => {
  expect(await markupProblems('<p>Right.</p>')).toEqual([]);
  expect(await markupProblems('<ul><p>a</p><p>b</p></ul>')).toEqual([
    expect.stringContaining('element-permitted-content'),
  ]);
});

it('a lesson has an address by its id, which leads to where it is', () => {
  const refresh = '<meta http-equiv="refresh" content="0; url=/stagecraft/a/">';
  const [, made] = page('', { inHead: head(home, 'Home'), redirects: { first: refresh } });
  expect(permanentProblems(made, [{ id: 'first', url: '/stagecraft/a/' }])).toEqual([]);
  expect(
    permanentProblems(made, [
      { id: 'first', url: '/stagecraft/b/' },
      { id: 'second', url: '/stagecraft/b/' },
    ]),
  ).toEqual([
    'id/first/ leads to /stagecraft/a/, and the lesson is at /stagecraft/b/',
    'id/second/ is not there, by which the lesson is found for good',
  ]);
});

it('the table of axe names page, mode and rule, shows an element, and sums up', () => {
  const found = [{ mode: 'dark', id: 'color-contrast', nodes: ['<p>a</p>', '<p>b</p>'] }];
  const look = (at: string, seen: typeof found) => ({ url: home + at, found: seen });
  const table = axeTable([look('', []), look('a/', found)], home).split('\n');
  expect(table[1]).toMatch(/^\/a\/ +dark +color-contrast +2/);
  expect(table).toContain('color-contrast: <p>a</p>');
  expect(table.at(-1)).toBe('2 pages in light and in dark: axe finds something in 1 places.');
  expect(axeTable([look('', [])], home)).toBe('1 pages in light and in dark: axe finds nothing.');
});

describe('styles', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stagecraft-sheets-'));
  writeFileSync(path.join(folder, 'all.1a2b.css'), '.button_aB3d:hover{color:red}.plain{top:0}');
  writeFileSync(path.join(folder, 'home.1a2b.css'), '.big-card_x-_4>p,.note__vhv{color:red}');
  const sheets = readSheets(folder);
  rmSync(folder, { recursive: true });
  const styled = (files: readonly string[], body: string) => {
    const links = files.map(
      file => `<link rel="stylesheet" href="/stagecraft/assets/css/${file}">`,
    );
    return styleProblems(page(body, { inHead: links.join('') })[0], sheets);
  };
  const body = '<p class="plain other_1234 big-card_x-_4"></p><p class="note__vhv button_aB3d">';

  it('that a page links are right', () => {
    expect(styled(['all.1a2b.css', 'home.1a2b.css'], body)).toEqual([]);
  });

  it('that come with its code alone are too late', () => {
    expect(styled(['all.1a2b.css'], body)).toEqual([
      'has the class big-card_x-_4 of home.1a2b.css, which it doesn’t link',
      'has the class note__vhv of home.1a2b.css, which it doesn’t link',
    ]);
    expect(styled([], body)).toHaveLength(3);
  });
});
