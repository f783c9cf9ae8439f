import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../course/loader/loadCourse';
import { pluginsOf } from './plugins';
import { readDirectory, readEntry } from './readDirectory';

const siteDir = path.resolve(import.meta.dirname, '../../..');
const urls = { baseUrl: '/', routeBasePath: 'learn' };

describe('the directory on disk', () => {
  const entries = readDirectory(siteDir);

  it('holds at least 150 plugins, and something is known of every package of each', () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    const unknown = entries.flatMap(({ entry, facts }) =>
      entry.packages.filter(name => !facts.packages[name]),
    );
    expect(unknown).toEqual([]);
  });

  it('says no description twice', () => {
    const said = entries.map(({ entry }) => entry.description);
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });

  it('names lessons of the course, and each plugin has something to install', () => {
    const plugins = pluginsOf(entries, loadCourse(siteDir), urls);
    const idle = plugins.filter(
      ({ packages }) => !packages.some(({ role }) => /-plugin/.test(role)),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
    expect(plugins.filter(({ lessons }) => lessons.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('refuses a lesson that there is not, by file', () => {
    const [first] = entries;
    if (!first) throw new Error('The directory is empty.');
    const odd = { ...first, entry: { ...first.entry, lessons: ['no-such-lesson'] } };
    expect(() => pluginsOf([odd], { lessons: [] }, urls)).toThrow(
      `${first.file}: lessons: there is no lesson "no-such-lesson"`,
    );
  });
});

describe('readEntry', () => {
  const mistakes = (name: string, text: string) => {
    const read = readEntry(`src/directory/data/${name}`, text);
    return 'mistakes' in read ? read.mistakes.join('\n') : '';
  };

  it('says what is wrong with a file: its name, its YAML, its fields', () => {
    expect(mistakes('Tech_Radar.yaml', '')).toMatch(/Tech_Radar\.yaml: the file’s name, allowed/);
    expect(mistakes('add.yaml', '')).toMatch(/this is a page of the directory/);
    expect(mistakes('a.yaml', 'title: [')).toMatch(/a\.yaml: this is not YAML/);
    expect(mistakes('a.yaml', 'title: A')).toMatch(/a\.yaml: category: allowed: one of/);
  });
});
