import type { Course, CourseExercise } from './course';

const sha = (seed: number) => seed.toString(16).padStart(64, '0');

function exercise(id: string): CourseExercise {
  const file = (path: string, role: 'editable' | 'readonly' | 'check', seed: number) => ({
    path,
    role,
    variant: 'both' as const,
    url: `/course/${id}/both/${path}`,
    sha256: sha(seed),
  });
  return {
    id,
    url: `/learn/${id}/`,
    title: `Exercise ${id}`,
    profile: 'backend',
    entries: { backend: 'src/index.ts' },
    plugins: [],
    files: [
      { ...file('src/plugin.ts', 'editable', 1), variant: 'solution' },
      file('src/index.ts', 'readonly', 2),
      file('checks.test.ts', 'check', 3),
    ],
    checks: ['works'],
  };
}

const lesson = (id: string, guide: string) => ({
  id,
  url: `/learn/${id}/`,
  title: `Lesson ${id}`,
  guide,
  minutes: 10,
});

const question = (id: string) => ({
  id,
  ask: `Ask ${id}`,
  multiple: true,
  options: [
    { id: 'a', text: 'A', right: true },
    { id: 'b', text: 'B', right: true },
    { id: 'c', text: 'C', right: false },
  ],
});

const quiz = (id: string, count: number) => ({
  id,
  url: `/learn/${id}/`,
  questions: Array.from({ length: count }, (_, index) => question(`${id}/q${index}`)),
});

/** Two guides on a pathway, three lessons, two exercises, five questions; and a guide beside it. */
export const exampleCourse: Course = {
  schemaVersion: 1,
  version: '0.1.0',
  digest: sha(12),
  guides: [
    { id: 'other', title: 'Other', slug: 'other', lessons: ['elsewhere'] },
    { id: '101', title: 'First steps', slug: 'plugins-101', lessons: ['one', 'two'] },
    { id: 'introduction', title: 'Introduction', slug: 'introduction', lessons: ['intro'] },
  ],
  lessons: [
    lesson('elsewhere', 'other'),
    lesson('one', '101'),
    lesson('two', '101'),
    lesson('intro', 'introduction'),
  ],
  exercises: [exercise('elsewhere'), exercise('one'), exercise('two')],
  quizzes: [quiz('intro', 2), quiz('one', 3), quiz('elsewhere', 1)],
  pathways: [
    {
      id: 'beginner',
      title: 'Beginner',
      description: 'You can begin.',
      guides: ['introduction', '101'],
      coming: [],
      quizPercent: 80,
    },
  ],
  backstage: { release: '1.55' },
};

export const examplePathway = exampleCourse.pathways[0]!;
