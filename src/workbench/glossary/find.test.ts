import { describe, expect, it } from 'vitest';
import { find } from './find';

const entries = [
  { id: 'annotation', term: 'annotation', definition: 'A note on an entity.' },
  { id: 'app-config', term: 'app-config', definition: 'The file with the settings of an app.' },
  { id: 'entity', term: 'entity', definition: 'One thing in the Software Catalog.' },
  { id: 'entity-provider', term: 'entity provider', definition: 'Brings entities in.' },
  { id: 'provider', term: 'auth provider', definition: 'Where people sign in.' },
];
const found = (query: string) => find(entries, query).map(({ id }) => id);

describe('find', () => {
  it('gives all terms in their order as long as nothing is asked', () => {
    expect(found('')).toEqual(entries.map(({ id }) => id));
    expect(found(' . ')).toEqual(entries.map(({ id }) => id));
  });

  it('puts names that begin with the query first, then names, then explanations', () => {
    expect(found('entity')).toEqual(['entity', 'entity-provider', 'annotation']);
    expect(found('provider')).toEqual(['entity-provider', 'provider']);
  });

  it('wants every word, in any order, each from its beginning', () => {
    expect(found('prov ENT')).toEqual(['entity-provider']);
    expect(found('rovider')).toEqual([]);
  });

  it('takes a hyphen, a space and what is between words for the same', () => {
    expect(found('app config')).toEqual(['app-config']);
    expect(found('software-catalog')).toEqual(['entity']);
  });
});
