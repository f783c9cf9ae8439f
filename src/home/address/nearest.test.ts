import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, type SitePage } from './nearest';

const BASE = '/stagecraft/';
const page = (path: string, title: string): SitePage => ({ url: `${BASE}${path}`, title });
const pages = [
  page('', 'Home'),
  page('guides/', 'All guides'),
  page('glossary/', 'Glossary'),
  page('learn/plugins-101/serving-http/', 'Serving HTTP'),
  page('learn/plugins-101/first-backend-plugin/', 'Your first backend plugin'),
  page('learn/plugins-101/calling-your-backend/', 'Calling your backend'),
  page('learn/plugins-102/catalog-provider/', 'A catalog module that brings entities'),
];

describe('the pages nearest to an address', () => {
  it.each([
    ['learn/plugins-101/serving-htp/', 'Serving HTTP'],
    ['learn/serving-http', 'Serving HTTP'],
    ['docs/http.html', 'Serving HTTP'],
    ['learn/plugins-101/First_Backend_Plugn/', 'Your first backend plugin'],
    ['glosary', 'Glossary'],
    ['guide', 'All guides'],
    ['learn/plugins-101/catalog-provider/', 'A catalog module that brings entities'],
    ['learn/%63atalog-provider', 'A catalog module that brings entities'],
  ])('%s leads to %s first', (path, title) => {
    expect(nearest(BASE + path, pages, BASE)[0]?.title).toBe(title);
  });

  it.each(['', 'xyzzy/qqq/', '%E0%A4%A', '----/'])('%s leads to none', path => {
    expect(nearest(BASE + path, pages, BASE)).toEqual([]);
  });

  it('are at most as many as one can take in, each of them once, whatever the address is', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (path, most) => {
        const found = nearest(`${BASE}${path}`, pages, BASE, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('have a page of that very name before all others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages.slice(1)), one => {
        expect(nearest(one.url.replace(/\/$/, ''), pages, BASE)[0]).toBe(one);
      }),
    );
  });
});
