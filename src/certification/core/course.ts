import * as z from 'zod/mini';

// What certification needs of course.json, which may have more within its version. By zod/mini, because pages load it.

const text = z.string();

const file = z.object({
  path: text,
  role: z.enum(['editable', 'readonly', 'hidden', 'check']),
  variant: z.enum(['starter', 'solution', 'both']),
  url: text,
  sha256: text,
});

const exercise = z.object({
  id: text,
  url: text,
  title: text,
  profile: z.enum(['backend', 'frontend', 'full-stack', 'catalog']),
  entries: z.object({ backend: z.optional(text), frontend: z.optional(text) }),
  plugins: z.array(z.enum(['catalog', 'permission', 'proxy', 'events', 'scaffolder'])),
  files: z.array(file),
  may: z.optional(z.object({ create: z.array(text), delete: z.boolean() })),
  checks: z.array(text),
});

const question = z.object({
  id: text,
  ask: text,
  multiple: z.boolean(),
  options: z.array(z.object({ id: text, text, right: z.boolean() })),
});

const pathway = z.object({
  id: text,
  title: text,
  description: text,
  guides: z.array(text),
  coming: z.array(text),
  quizPercent: z.int(),
});

/** `course.json` as far as pathways and certificates go; see src/course/schema/published. */
export const courseSchema = z.object({
  schemaVersion: z.literal(1),
  version: text,
  digest: text,
  guides: z.array(z.object({ id: text, title: text, slug: text, lessons: z.array(text) })),
  lessons: z.array(z.object({ id: text, url: text, title: text, guide: text, minutes: z.int() })),
  exercises: z.array(exercise),
  quizzes: z.array(z.object({ id: text, url: text, questions: z.array(question) })),
  pathways: z.array(pathway),
  backstage: z.object({ release: text }),
});

export type Course = z.output<typeof courseSchema>;
export type CourseExercise = Course['exercises'][number];
export type CourseQuestion = Course['quizzes'][number]['questions'][number];
export type Pathway = Course['pathways'][number];

/** The parts of the course that a pathway is made of, in order. */
export function partsOf(pathway: Pick<Pathway, 'guides'>, course: Course) {
  const guides = pathway.guides.flatMap(id => course.guides.filter(guide => guide.id === id));
  const lessonIds = guides.flatMap(guide => guide.lessons);
  const inOrder = <Part extends { readonly id: string }>(parts: readonly Part[]): Part[] => {
    const byId = new Map(parts.map(part => [part.id, part]));
    return lessonIds.flatMap(id => byId.get(id) ?? []);
  };
  return {
    guides,
    lessons: inOrder(course.lessons),
    exercises: inOrder(course.exercises),
    quizzes: inOrder(course.quizzes),
  };
}

/** An answer is right when exactly the right options are chosen; options that are no longer there count for nothing. */
export function isRight({ options }: CourseQuestion, chosen: readonly string[]): boolean {
  return options.every(option => option.right === chosen.includes(option.id));
}
