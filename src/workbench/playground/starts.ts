import { fetchText, type Published, type PublishedExercise } from '../take/published/loadPublished';
import type { ProjectStart } from './project';
import type { Template } from './types';

/** A project's beginning from a template. */
export const startFromTemplate = ({
  id,
  title,
  description: _description,
  files,
  digest,
  plugins,
  ...rest
}: Template): ProjectStart => ({
  ...rest,
  of: { kind: 'template', id, title },
  digest,
  plugins: [...plugins],
  starter: files,
});

/**
 * A project's beginning from a published exercise: its starter, hidden files too, its checks and its solution.
 *
 * @throws (rejects) with a message for the reader
 */
export async function startFromExercise(exercise: PublishedExercise): Promise<ProjectStart> {
  const loaded = await Promise.all(
    exercise.files.map(async file => ({ ...file, text: await fetchText(file.url) })),
  );
  const tree = (variant: 'starter' | 'solution') =>
    loaded.filter(
      file => file.role !== 'check' && (file.variant === variant || file.variant === 'both'),
    );
  const texts = (files: typeof loaded) =>
    Object.fromEntries(files.map(({ path, text }) => [path, text.replace(/\r\n?/g, '\n')]));
  const checks = loaded.find(({ role }) => role === 'check');
  const starter = tree('starter');
  const opens = starter.find(({ role }) => role === 'editable') ?? starter[0];
  return {
    of: { kind: 'exercise', id: exercise.id, title: exercise.title },
    digest: await digestOf(starter.map(({ path, text }) => [path, text])),
    profile: exercise.profile,
    entries: exercise.entries,
    plugins: exercise.plugins,
    opens: opens?.path ?? '',
    starter: texts(starter),
    ...(checks ? { checks: { text: checks.text, names: exercise.checks } } : {}),
    solution: texts(tree('solution').filter(({ role }) => role === 'editable')),
  };
}

/** Names a starter: a link says which one its code was changed from. `crypto.subtle` is absent on plain http hosts. */
async function digestOf(pairs: readonly (readonly string[])[]): Promise<string> {
  const { default: sha256 } = await import('hash.js/lib/hash/sha/256');
  const bytes = [...new TextEncoder().encode(JSON.stringify(pairs))];
  return sha256()
    .update(bytes)
    .digest()
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * The beginning of what a link or a reader names.
 *
 * @throws (rejects) with a message for the reader, also when there is no such exercise or template
 */
export async function startOf(
  of: { readonly kind: 'exercise' | 'template'; readonly id: string },
  templates: readonly Template[],
  loadCourse: () => Promise<Published>,
): Promise<ProjectStart> {
  if (of.kind === 'template') {
    const template = templates.find(({ id }) => id === of.id);
    if (template) return startFromTemplate(template);
  } else {
    const { exercises } = await loadCourse();
    const exercise = exercises.find(({ id }) => id === of.id);
    if (exercise) return startFromExercise(exercise);
  }
  throw new Error(`This site has no ${of.kind} “${of.id}”.`);
}
