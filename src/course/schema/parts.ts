// `import { z }` is undefined under jiti 1.21, by which Docusaurus 3.10 loads plugins: it replaces zod 4
// by its default export.
import * as z from 'zod';

// Convention of all schemas here: the message of an issue is the phrase after "allowed:", so an
// author reads `files[0].path: found 12, allowed: a path such as src/plugin.ts`.

/** Text that is not empty, `allowed` being its description in an error. */
export const text = (allowed: string) =>
  z.string({ error: allowed }).trim().min(1, { error: allowed });

/** A string of a certain form. */
export const textLike = (form: RegExp, allowed: string) =>
  z.string({ error: allowed }).regex(form, { error: allowed });

const word = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** A permanent id: independent of url, order and title. */
export const permanentId = textLike(
  new RegExp(`^${word}$`),
  'an id of lower-case words joined by hyphens, such as first-backend',
);

/** A permanent id inside a lesson: the lesson's id, a slash, a name. */
export const namespacedId = textLike(
  new RegExp(`^${word}/${word}$`),
  "the lesson's id, a slash and a name, such as first-backend/when-init-runs",
);

/** A file of a plugin's source tree: posix, relative, inside the tree. */
export const sourcePath = textLike(
  /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))(?!.*\/\/)[^\\\s]*[^\\\s/]$/,
  'a path such as src/plugin.ts',
);

/** Paths of a plugin's source tree, such as `src/**\/*.ts`. */
export const pathPattern = textLike(
  /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))(?!.*\/\/)(?:\*\*\/|[\w@.*-]+\/)*[\w@.*-]*\.[\w*.-]+$/,
  'a pattern such as src/**/*.ts, with the file’s extension',
);
