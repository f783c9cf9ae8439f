import { describe, expect, it } from 'vitest';
import { checkEntry } from './entry';

const good = {
  title: 'Tech Radar',
  category: 'Documentation',
  author: 'Backstage community',
  packages: ['@backstage-community/plugin-tech-radar'],
  documentation: 'https://example.org/radar',
  description: 'Draws which technologies a company adopts.',
  tags: ['technology choices'],
  lessons: ['first-page'],
};

const mistakesOf = (change: Record<string, unknown>) => {
  const checked = checkEntry({ ...good, ...change });
  return 'mistakes' in checked
    ? checked.mistakes.map(({ path, message }) => `${path} ${message}`)
    : [];
};

describe('checkEntry', () => {
  it('takes a complete entry, with and without lessons', () => {
    expect(checkEntry(good)).toEqual({ entry: good });
    expect(mistakesOf({ lessons: undefined })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no title', { title: ' ' }, 'title allowed: the name of the plugin'],
    ['a category of its own', { category: 'Misc' }, 'category allowed: one of AI, API'],
    ['no package', { packages: [] }, 'packages allowed: at least one npm package'],
    ['a bad package name', { packages: ['Some Plugin'] }, 'packages.0 allowed: the name of an npm'],
    ['a package twice', { packages: ['a', 'a'] }, 'packages allowed: each package once'],
    ['plain http', { documentation: 'http://example.org' }, 'documentation allowed: an address'],
    ['a script', { documentation: 'javascript:alert(1)' }, 'documentation allowed: an address'],
    ['no full stop', { description: 'Draws' }, 'description allowed: a sentence that ends'],
    ['a long description', { description: `${'a'.repeat(170)}.` }, 'description allowed: at most'],
    ['a tag in capitals', { tags: ['AWS'] }, 'tags.0 allowed: short tags in lower case'],
    ['a field too many', { stars: 5 }, 'stars is not a field here, allowed: title, category'],
  ])('says what is wrong with %s', (_name, change, message) => {
    expect(mistakesOf(change)).toEqual([expect.stringContaining(message)]);
  });

  it('reports every mistake, also in what is no entry at all', () => {
    expect(mistakesOf({ title: 1, tags: 'x' })).toHaveLength(2);
    expect(checkEntry('text')).toHaveProperty('mistakes');
  });
});
