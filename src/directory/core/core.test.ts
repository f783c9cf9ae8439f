import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { PackageFacts } from '../schema/facts';
import { emptyDraft, judge } from './draft';
import { findPlugins, readWish, wishSearch, type Wish } from './find';
import { between, healthOf } from './health';
import { installation } from './install';
import { kindsOf, roleOf } from './roles';
import { entryYaml, idFrom, issueLink, pullRequestLink } from './submission';
import type { PluginPackage, PluginSummary } from './types';

const pkg = (name: string, facts?: Partial<PackageFacts>): PluginPackage => {
  const known = facts && ({ source: 'registry', lookedUp: '2026-11-22', ...facts } as const);
  return {
    name,
    role: roleOf(name, known),
    roleByName: !known?.role,
    ...(known ? { facts: known } : {}),
  };
};

const summary = (id: string, more: Partial<PluginSummary> = {}): PluginSummary => ({
  id,
  title: id,
  category: 'CI/CD',
  author: 'Acme',
  description: 'Shows builds.',
  tags: [],
  kinds: ['frontend'],
  packages: [`@acme/${id}`],
  ...more,
});

describe('the role of a package', () => {
  it.each([
    ['@x/plugin-a', 'frontend-plugin'],
    ['@x/plugin-a-backend', 'backend-plugin'],
    ['@x/plugin-a-backend-module-b', 'backend-plugin-module'],
    ['@x/plugin-a-module-b', 'frontend-plugin-module'],
    ['@x/plugin-a-node', 'node-library'],
    ['@x/plugin-a-common', 'common-library'],
    ['@x/plugin-a-react', 'web-library'],
  ])('%s is by its name a %s', (name, role) => {
    expect(roleOf(name)).toBe(role);
  });

  it('is what its package.json says, if that is known', () => {
    expect(roleOf('@x/odd-name', { role: 'backend-plugin' })).toBe('backend-plugin');
    expect(kindsOf(['backend-plugin', 'common-library', 'frontend-plugin'])).toEqual([
      'frontend',
      'backend',
    ]);
  });
});

describe('health in plain words', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 'less than a day'],
    ['2026-11-21', '2026-11-22', 'a day'],
    ['2026-11-01', '2026-11-22', '3 weeks'],
    ['2026-09-01', '2026-11-22', '2 months'],
    ['2024-11-01', '2026-11-22', '2 years'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(between(from, to)).toBe(words);
  });

  it('says when, what is deprecated and what supports the new frontend system', () => {
    const packages = [
      pkg('@x/plugin-a', { published: '2026-11-01', newFrontend: true, license: 'MIT' }),
      pkg('@x/plugin-a-backend', { published: '2026-10-01', deprecated: 'Use b.' }),
    ];
    expect(healthOf(packages).map(({ text }) => text)).toEqual([
      'Marked deprecated: @x/plugin-a-backend. Its makers say: “Use b.”',
      'Published 3 weeks before this was looked up, on 2026-11-22.',
      'Ready for the new frontend system.',
      'License: MIT.',
    ]);
  });

  it('says what has not been looked up, and claims nothing', () => {
    expect(healthOf([pkg('@x/plugin-a')]).map(({ text }) => text)).toEqual([
      'When it was last published has not been looked up yet.',
      'Whether it supports the new frontend system has not been looked up yet.',
    ]);
    expect(healthOf([pkg('@x/a-backend')])).toHaveLength(1);
  });
});

describe('installation', () => {
  it('adds backend packages to the backend and frontend packages to the app, libraries nowhere', () => {
    const { backend, frontend } = installation(
      [
        '@x/plugin-a',
        '@x/plugin-a-backend',
        '@x/plugin-a-backend-module-b',
        '@x/plugin-a-common',
      ].map(name => pkg(name)),
    );
    expect(backend.map(({ code }) => code)).toEqual([
      'yarn --cwd packages/backend add @x/plugin-a-backend @x/plugin-a-backend-module-b',
      "backend.add(import('@x/plugin-a-backend'));\nbackend.add(import('@x/plugin-a-backend-module-b'));",
    ]);
    expect(frontend.map(({ code }) => code)).toEqual([
      'yarn --cwd packages/app add @x/plugin-a',
      'app:\n  packages: all',
      expect.stringContaining(
        "import aPlugin from '@x/plugin-a';\n\nconst app = createApp({ features: [aPlugin] });",
      ),
    ]);
  });

  it('promises no discovery for a package that exports nothing for the new system', () => {
    const { backend, frontend } = installation([pkg('@x/plugin-a', { newFrontend: false })]);
    expect(backend).toEqual([]);
    expect(frontend).toHaveLength(1);
  });
});

describe('the list', () => {
  const plugins = [
    summary('jenkins', { published: '2026-01-01', lookedUp: '2026-11-22' }),
    summary('argo', { title: 'Argo CD', kinds: ['frontend', 'backend'], tags: ['jenkins'] }),
    summary('wiz', { category: 'Security', published: '2026-02-01', lookedUp: '2026-11-22' }),
  ];
  const ids = (wish: Partial<Wish>) =>
    findPlugins(plugins, { query: '', sort: 'name', ...wish }).map(({ id }) => id);

  it('finds all words, in any field, titles first', () => {
    expect(ids({ query: 'jenkins' })).toEqual(['jenkins', 'argo']);
    expect(ids({ query: '  BUILDS @acme/wiz' })).toEqual(['wiz']);
    expect(ids({ query: 'nothing' })).toEqual([]);
  });

  it('filters by category and role, sorts by name or by date with unknown dates last', () => {
    expect(ids({ category: 'CI/CD' })).toEqual(['argo', 'jenkins']);
    expect(ids({ kind: 'backend' })).toEqual(['argo']);
    expect(ids({ sort: 'published' })).toEqual(['wiz', 'jenkins', 'argo']);
  });

  it('reads any address without failing, and reads back what it writes', () => {
    fc.assert(fc.property(fc.string(), text => void readWish(`?${text}`)));
    fc.assert(
      fc.property(
        fc.record({
          query: fc.string({ maxLength: 40 }),
          category: fc.constantFrom(undefined, 'CI/CD' as const, 'Security' as const),
          kind: fc.constantFrom(undefined, 'module' as const),
          sort: fc.constantFrom('name' as const, 'published' as const),
        }),
        wish => {
          expect(readWish(wishSearch(wish))).toEqual(JSON.parse(JSON.stringify(wish)));
        },
      ),
    );
    expect(readWish('?category=Nonsense&role=x&sort=y')).toEqual({ query: '', sort: 'name' });
  });
});

describe('handing in', () => {
  const draft = {
    ...emptyDraft,
    title: 'CI/CD: the Board',
    category: 'CI/CD',
    author: 'Acme',
    packages: '@acme/plugin-board\n@acme/plugin-board-backend',
    documentation: 'https://example.org/',
    description: 'Shows builds: all of them.',
    tags: 'builds, pipelines',
  };

  it('makes a file that says what was typed, and a link with both', () => {
    const judged = judge(draft, []);
    if (judged.kind !== 'ready') throw new Error([...judged.mistakes.values()].join('\n'));
    expect(judged.id).toBe('ci-cd-the-board');
    const yaml = entryYaml(judged.entry);
    expect(parse(yaml)).toEqual(judged.entry);
    expect(judged.entry.packages).toEqual(['@acme/plugin-board', '@acme/plugin-board-backend']);
    const link = new URL(pullRequestLink('https://github.com/acme/site/', judged.id, yaml));
    expect(link.pathname).toBe('/acme/site/new/main');
    expect(link.searchParams.get('filename')).toBe('src/directory/data/ci-cd-the-board.yaml');
    expect(link.searchParams.get('value')).toBe(yaml);
  });

  it('says what is missing, by field, and what there is already', () => {
    const empty = judge(emptyDraft, []);
    expect(empty.kind === 'unfinished' && [...empty.mistakes.keys()].sort()).toEqual([
      'author',
      'category',
      'description',
      'documentation',
      'packages',
      'tags',
      'title',
    ]);
    const taken = judge(draft, ['ci-cd-the-board']);
    expect(taken.kind === 'unfinished' && taken.mistakes.get('title')).toMatch(/already/);
  });

  it('makes ids of any title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), title => {
        expect(idFrom(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
    expect(idFrom('Würbach’s “Äpp”')).toBe('wurbachs-app');
  });

  it('fills in an issue', () => {
    const link = new URL(
      issueLink('https://github.com/acme/site', {
        name: 'A & B',
        packages: '',
        link: '',
        why: 'Good.',
      }),
    );
    expect(link.pathname).toBe('/acme/site/issues/new');
    expect(link.searchParams.get('title')).toBe('Directory: A & B');
    expect(link.searchParams.get('body')).toContain('Not said.');
  });
});
