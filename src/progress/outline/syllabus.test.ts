import { afterAll, expect, it } from 'vitest';
import { loadCourse } from '../../course/loader/loadCourse';
import { writeSite } from '../../course/testing/site';
import { outlineOf } from './build';
import { syllabusOf } from './syllabus';

const urls = { baseUrl: '/stagecraft/', routeBasePath: 'learn' };
const urlOf = (slug: string) => `/stagecraft/learn${slug}/`;
const lesson = (id: string, guide: string, prerequisites: string) =>
  `---\nid: ${id}\ntitle: ${id} it\nguide: "${guide}"\nminutes: 1\nobjectives: [You can ${id}, You can stop]\nprerequisites: ${prerequisites}\n---\n`;
const guide = (id: string, title: string, track: string) =>
  `id: "${id}"\ntitle: ${title}\ntrack: ${track}\nslug: plugins-${id}\ndescription: About ${title}.\n`;

const course = loadCourse(
  writeSite(
    {
      'docs/101-first/04-wave/index.mdx': lesson('wave', '101', '[hello]'),
      'docs/101-first/05-nod/index.mdx': lesson('nod', '101', '[hello, wave]'),
      'docs/102-second/guide.yaml': guide('102', 'Second', 'intermediate'),
      'docs/102-second/01-bow/index.mdx': lesson('bow', '102', '[nod]'),
      'docs/301-last/guide.yaml': guide('301', 'Last', 'advanced'),
      'docs/pathways.yaml':
        '- {id: all, title: All, description: D, guides: ["101"], coming: [Last, Beyond]}\n',
    },
    afterAll,
  ),
);

it('says of each guide what it builds on, and of each lesson what it leads to and comes after', () => {
  expect(syllabusOf(course, urlOf).guides).toEqual([
    {
      id: '101',
      track: 'beginner',
      buildsOn: [],
      lessons: [
        { id: 'hello', objectives: ['You can say hello.', 'You can say why.'], after: [] },
        { id: 'wave', objectives: ['You can wave', 'You can stop'], after: [] },
        {
          id: 'nod',
          objectives: ['You can nod', 'You can stop'],
          after: [{ title: 'Saying hello', url: '/stagecraft/learn/plugins-101/saying-hello/' }],
        },
      ],
    },
    {
      id: '102',
      track: 'intermediate',
      buildsOn: ['First steps'],
      lessons: [{ id: 'bow', objectives: ['You can bow', 'You can stop'], after: [] }],
    },
  ]);
});

it('has the same guides and lessons as the outline, in the same order', () => {
  const ids = ({
    guides,
  }: {
    guides: readonly { id: string; lessons: readonly { id: string }[] }[];
  }) => guides.map(({ id, lessons }) => [id, ...lessons.map(one => one.id)]);
  expect(ids(syllabusOf(course, urlOf))).toEqual(ids(outlineOf(course, urls)));
});

it('names what is coming: guides without lessons, and what only a pathway names', () => {
  expect(syllabusOf(course, urlOf).coming).toEqual([
    { title: 'Last', track: 'advanced', description: 'About Last.' },
    { title: 'Beyond' },
  ]);
});
