import { z } from 'zod/mini';

const texts = z.record(z.string(), z.string());

/** A reader's own work in the playground. It holds all that it needs, so that it outlives a change of the course. */
export const projectSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What it was begun from. */
  of: z.object({ kind: z.enum(['exercise', 'template']), id: z.string(), title: z.string() }),
  /** Digest of the starter. */
  digest: z.string(),
  profile: z.enum(['backend', 'frontend', 'full-stack', 'catalog']),
  entries: z.object({ backend: z.optional(z.string()), frontend: z.optional(z.string()) }),
  plugins: z.array(z.enum(['catalog', 'permission', 'proxy', 'events', 'scaffolder'])),
  opens: z.string(),
  starter: texts,
  files: texts,
  checks: z.optional(z.object({ text: z.string(), names: z.array(z.string()) })),
  /** One solution, of an exercise. */
  solution: z.optional(texts),
  /** ISO 8601, UTC. */
  changedAt: z.string(),
  /** Tells this version from any other, also from one that another tab writes in the same millisecond. */
  version: z.optional(z.string()),
});

export type Project = z.output<typeof projectSchema>;

/** All of a project but what is the reader's. */
export type ProjectStart = Omit<Project, 'id' | 'name' | 'files' | 'changedAt' | 'version'>;

/** What tells a version of a project from others. */
export const versionOf = ({ version, changedAt }: Pick<Project, 'version' | 'changedAt'>) =>
  version ?? changedAt;

/** A name that no other project has. */
export function freeName(wanted: string, projects: readonly Pick<Project, 'name'>[]): string {
  const taken = new Set(projects.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}

/** A name that nothing else has. `crypto.randomUUID` is absent on plain http hosts. */
const unique = () =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');

/** A project with other files, as a version of its own. */
export const changedProject = (project: Project, files: Project['files']): Project => ({
  ...project,
  files,
  changedAt: new Date().toISOString(),
  version: unique(),
});

/** A new project. */
export const newProject = (start: ProjectStart, name: string, files = start.starter): Project => ({
  ...start,
  id: unique(),
  name,
  files,
  changedAt: new Date().toISOString(),
});
