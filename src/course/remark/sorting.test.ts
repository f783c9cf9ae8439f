import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helloLesson, type SiteFiles, writeSite } from '../testing/site';
import { readSorting } from './sorting';

const task = `roles:
  - id: backend-plugin
    means: runs on the server.
  - id: common-library
    means: runs in both places.
telling: [react, express]
packages:
  - name: '@acme/plugin-todo-backend'
    hint: Read the end of the name.
    why: It is the backend.
  - name: '@acme/plugin-todo-common'
    hint: Who imports it?
    why: Both import it.
`;
const installed = (role: string, dependencies: Record<string, string>, more: object = {}) =>
  JSON.stringify({ backstage: { role }, dependencies, ...more });
const site: SiteFiles = {
  [`${helloLesson}/packages.yaml`]: task,
  'node_modules/@acme/plugin-todo-backend/package.json': installed(
    'backend-plugin',
    { express: '^4.0.0', knex: '^3.0.0' },
    { peerDependencies: { react: '^18.0.0' } },
  ),
  'node_modules/@acme/plugin-todo-common/package.json': installed('common-library', {}),
};
const read = (changes: SiteFiles = {}) => {
  const siteDir = writeSite({ ...site, ...changes });
  return readSorting(siteDir, path.join(siteDir, helloLesson), './packages.yaml');
};

describe('readSorting', () => {
  it('reads the role of each package, and what it depends on, from its own package.json', () => {
    expect(read().packages).toEqual([
      {
        name: '@acme/plugin-todo-backend',
        role: 'backend-plugin',
        uses: ['react', 'express'],
        hint: 'Read the end of the name.',
        why: 'It is the backend.',
      },
      expect.objectContaining({
        name: '@acme/plugin-todo-common',
        role: 'common-library',
        uses: [],
      }),
    ]);
    const changed = { [Object.keys(site)[1]!]: installed('common-library', {}) };
    expect(() => read(changed)).toThrow('found backend-plugin, which none of the packages has');
  });

  const mistakes: [what: string, changes: SiteFiles, error: string][] = [
    ['no file', { [`${helloLesson}/packages.yaml`]: undefined }, 'packages.yaml: is missing'],
    [
      'a package that is not installed',
      { 'node_modules/@acme/plugin-todo-common/package.json': undefined },
      "node_modules/@acme/plugin-todo-common/package.json: is missing: add @acme/plugin-todo-common to the site's dependencies",
    ],
    [
      'a package without a role',
      { 'node_modules/@acme/plugin-todo-common/package.json': '{}' },
      'node_modules/@acme/plugin-todo-common/package.json: backstage: found nothing',
    ],
    [
      'a role that is not offered',
      {
        'node_modules/@acme/plugin-todo-common/package.json': installed('web-library', {}),
      },
      'packages[1].name: found @acme/plugin-todo-common, a web-library, allowed: a package with one of the roles backend-plugin, common-library',
    ],
    [
      'a field with another name',
      { [`${helloLesson}/packages.yaml`]: task.replace('why: Both', 'because: Both') },
      'packages[1]',
    ],
  ];
  it.each(mistakes)('refuses %s', (_what, changes, error) => {
    expect(() => read(changes)).toThrow(error);
  });
});
