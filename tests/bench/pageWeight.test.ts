import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { baseUrlOf } from './builtSite';
import { weightOf, type Loaded } from './pageWeight';

describe("a page's weight", () => {
  const file = (url: string, type: string, text: string): Loaded => ({
    url,
    type,
    body: Buffer.from(text),
  });
  const gzip = (text: string) => gzipSync(text).length;

  it('is HTML, scripts and style sheets, gzipped one by one, and fonts as they are', () => {
    const weight = weightOf([
      file('/', 'document', '<p>'.repeat(100)),
      file('/a.js', 'script', 'a '.repeat(100)),
      file('/b.js', 'script', 'b '.repeat(50)),
      file('/a.css', 'stylesheet', 'p{}'.repeat(100)),
      file('/sans.woff2', 'font', 'x'.repeat(1000)),
      file('/icon.svg', 'image', '<svg/>'),
    ]);
    expect(weight).toEqual({
      html: gzip('<p>'.repeat(100)),
      js: gzip('a '.repeat(100)) + gzip('b '.repeat(50)),
      css: gzip('p{}'.repeat(100)),
      fonts: 1000,
    });
  });

  it('counts a file once, however often it is loaded', () => {
    const script = file('/a.js', 'script', 'a '.repeat(100));
    expect(weightOf([script, script]).js).toBe(gzip('a '.repeat(100)));
  });
});

describe('the base url of a built page', () => {
  it.each([
    ['<link rel=stylesheet href=/stagecraft/assets/css/styles.css />', '/stagecraft/'],
    ['<script src="/assets/js/main.js" defer>', '/'],
    ['<a href="/a/b/">x</a><script src="/a/b/assets/js/main.js">', '/a/b/'],
  ])('%s', (html, expected) => {
    expect(baseUrlOf(html)).toBe(expected);
  });

  it('is refused of a page that is not of Docusaurus', () => {
    expect(() => baseUrlOf('<p>Hello</p>')).toThrow('not of a built site');
  });
});
