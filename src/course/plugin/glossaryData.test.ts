import { expect, it } from 'vitest';
import { loadCourse } from '../loader/loadCourse';
import { edited, helloLesson, writeSite } from '../testing/site';
import { glossaryData } from './glossaryData';

const urls = { baseUrl: '/stagecraft/', routeBasePath: 'learn' };
const source = 'https://backstage.io/docs/';
const term = (id: string, name: string, more = '') =>
  `- {id: ${id}, term: "${name}", definition: D, source: "${source}"${more}}\n`;

it('sorts the terms as readers look them up, and says which lessons use them and what to look at next', () => {
  const course = loadCourse(
    writeSite({
      ...edited(
        `${helloLesson}/index.mdx`,
        '<Exercise />',
        'An <Term id="api-ref">API ref</Term>.\n\n<Exercise />',
      ),
      'docs/resources/glossary.yaml': [
        term('service', 'service'),
        term('ui', '@backstage/ui'),
        term('api-ref', 'API ref', ', see: [service, ui]'),
        term('app', 'app'),
        term('not-found', '404'),
      ].join(''),
    }),
  );
  const data = glossaryData(course, urls);
  expect(data.map(entry => [entry.letter, entry.term])).toEqual([
    ['#', '404'],
    ['A', 'API ref'],
    ['A', 'app'],
    ['B', '@backstage/ui'],
    ['S', 'service'],
  ]);
  expect(data[1]).toEqual({
    id: 'api-ref',
    term: 'API ref',
    letter: 'A',
    definition: 'D',
    source,
    see: [
      { id: 'service', term: 'service' },
      { id: 'ui', term: '@backstage/ui' },
    ],
    usedIn: [{ title: 'Saying hello', url: '/stagecraft/learn/plugins-101/saying-hello/' }],
  });
  expect(data[4]?.usedIn).toEqual([]);
});
