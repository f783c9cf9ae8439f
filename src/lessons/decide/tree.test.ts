import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases } from './cases';
import { tree } from './tree';
import { answersOf, problemsOf, walk, waysOf } from './walk';

const backstage = path.resolve('node_modules/@backstage');
const manifestOf = (name: string) => {
  const file = path.resolve('node_modules', name, 'package.json');
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as { backstage?: { role?: string } };
};

describe('the decision tree', () => {
  it('has no loop, no dead end, and nothing that can’t be reached', () => {
    expect(problemsOf(tree)).toEqual([]);
  });

  it('ends each way within five questions', () => {
    for (const { answers } of waysOf(tree)) expect(answers.length).toBeLessThanOrEqual(5);
  });

  it('names only roles that Backstage knows', () => {
    const known = readdirSync(backstage).map(
      name => manifestOf(`@backstage/${name}`)?.backstage?.role,
    );
    for (const { roles, title } of Object.values(tree.outcomes)) {
      expect(known, title).toEqual(expect.arrayContaining([...roles]));
    }
  });

  it('ends sentences, and leaves options and titles without a full stop', () => {
    for (const { help, options } of Object.values(tree.questions)) {
      expect(help).toMatch(/[.”]$/);
      for (const { label } of options) expect(label).not.toMatch(/\.$/);
    }
    for (const { title, build, start, example } of Object.values(tree.outcomes)) {
      expect(title).not.toMatch(/\.$/);
      for (const text of [build, start, example]) expect(text).toMatch(/\.$/);
    }
  });
});

describe('the cases', () => {
  it.each([
    ['github-org', 'configure'],
    ['scaffolder-notifications', 'action'],
    ['notifications', 'full-stack'],
    ['email', 'backend-module'],
    ['locations', 'upstream'],
    ['org', 'frontend-plugin'],
  ])('%s comes out at %s', (id, outcome) => {
    const one = cases.find(each => each.id === id);
    expect(walk(tree, answersOf(one!)).at).toMatchObject({ kind: 'outcome', id: outcome });
  });

  it('are six, of six kinds', () => {
    const ends = cases.map(one => walk(tree, answersOf(one)).at.id);
    expect(new Set(ends).size).toBe(6);
    expect(cases).toHaveLength(6);
  });

  it('were made into packages of the roles that the tree names', () => {
    for (const one of cases) {
      const { at } = walk(tree, answersOf(one));
      const roles = at.kind === 'outcome' ? at.outcome.roles : [];
      for (const role of roles)
        expect(
          one.packages.map(each => each.role),
          one.id,
        ).toContain(role);
    }
  });

  it('name packages with the roles that these have, where they are installed', () => {
    let compared = 0;
    for (const { name, role } of cases.flatMap(one => one.packages)) {
      const manifest = manifestOf(name);
      if (!manifest) continue;
      expect(manifest.backstage?.role, name).toBe(role);
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ['notificationsProcessingExtensionPoint', 'plugin-notifications-node'],
    ['catalogLocationsExtensionPoint', 'plugin-catalog-node'],
  ])('rely on %s, which %s exports', (name, library) => {
    expect(JSON.stringify(cases)).toContain(name);
    const types = readFileSync(path.join(backstage, library, 'dist/index.d.ts'), 'utf8');
    expect(types).toMatch(new RegExp(`export \\{[^}]*\\b${name}\\b`));
  });
});
