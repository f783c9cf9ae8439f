import * as z from 'zod';
import { pathPattern, sourcePath, text } from './parts';

/** Which packs the sandbox loads. */
export const profiles = ['backend', 'frontend', 'full-stack', 'catalog'] as const;

/** The two halves of a plugin, each of which has an entry of its own. */
export const sides = ['backend', 'frontend'] as const;

/** Backstage's own backend plugins that can run beside the learner's. */
export const hostPlugins = ['catalog', 'permission', 'proxy', 'events', 'scaffolder'] as const;

/** What a reader may do with a file. */
export const fileRoles = ['editable', 'readonly', 'hidden'] as const;

const exerciseFileSchema = z.strictObject({
  path: sourcePath.describe('The file, as in starter/ and solution/.'),
  role: z.enum(fileRoles).default('editable').describe('What the reader may do with the file.'),
  opens: z
    .literal(true)
    .optional()
    .describe('The file that the editor shows first. Without it, the first in the list.'),
});

const maySchema = z.strictObject({
  create: z
    .array(pathPattern)
    .default([])
    .describe('Where a reader may make files. * stands for a part of a name, **/ for any folders.'),
  delete: z
    .boolean()
    .default(false)
    .describe('Whether a reader may delete and rename editable files, those that run first apart.'),
});

const stepSchema = z.strictObject({
  text: text('what to do, as Markdown').describe(
    'What to do, as Markdown. [text](file:src/plugin.ts#symbol) opens a file of the exercise.',
  ),
  check: text('the exact title of a check').optional().describe('The check that proves the step.'),
});

/** `exercise.yaml`: what stands around the trees and the checks. */
export const exerciseSchema = z
  .strictObject({
    kind: z
      .enum(['exercise', 'demo'])
      .default('exercise')
      .describe('A demo has no checks and leaves no record.'),
    profile: z.enum(profiles).describe('Which packs the sandbox loads.'),
    title: text('the title of the exercise').describe('Names the exercise on the page.'),
    files: z
      .array(exerciseFileSchema)
      .min(1, { error: 'at least one file' })
      .describe('The files in the order of the tabs. A file not listed is read-only.'),
    may: maySchema
      .optional()
      .describe('What a reader may do with the tree itself. Without it, nothing.'),
    entries: z
      .strictObject({
        backend: sourcePath.optional().describe('Runs in the backend.'),
        frontend: sourcePath.optional().describe('Runs in the app.'),
      })
      .optional()
      .describe(
        'The files whose default exports the sandbox runs. Without it, src/index.ts: in the backend for profile ' +
          'backend, in the app for frontend and catalog. Profile full-stack must name both.',
      ),
    plugins: z
      .array(z.enum(hostPlugins))
      .default([])
      .describe(
        "Backstage's own backend plugins that run beside the learner's. Profile catalog has catalog anyway.",
      ),
    steps: z.array(stepSchema).default([]).describe('The task.'),
    hints: z
      .array(text('a hint, as Markdown'))
      .default([])
      .describe('From a nudge to nearly there, as Markdown.'),
    hintsAfter: z
      .int({ error: 'a whole number of tries, such as 2' })
      .min(1, { error: 'a whole number of tries, such as 2' })
      .optional()
      .describe(
        'After how many tries the hints open: runs of the checks that the reader asked for and that failed. For ' +
          'checkpoints; without it, hints are open from the start.',
      ),
    why: text('why the solution is as it is, as Markdown')
      .optional()
      .describe('Shown with the solution, as Markdown.'),
    startsPassing: z
      .array(text('the exact title of a check'))
      .default([])
      .describe('Checks that rightly pass before the reader has done anything.'),
  })
  .describe('An exercise or a demo of a lesson.');

/** `wrong/<name>/expect.yaml`: how a recorded wrong solution must fail. */
export const wrongSolutionSchema = z
  .strictObject({
    fails: z
      .array(text('the exact title of a check'))
      .min(1, { error: 'at least one check' })
      .describe('The checks that must fail. All others must pass.'),
    message: text('a part of the failure message')
      .optional()
      .describe('Must occur in the message of one of them.'),
  })
  .describe('A mistake that readers make, and the checks that catch it.');

export type ExerciseFile = z.output<typeof exerciseSchema>;
export type WrongSolutionFile = z.output<typeof wrongSolutionSchema>;
export type Profile = (typeof profiles)[number];
export type FileRole = (typeof fileRoles)[number];
export type Side = (typeof sides)[number];
export type HostPlugin = (typeof hostPlugins)[number];
