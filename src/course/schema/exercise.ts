import * as z from 'zod';
import { sourcePath, text } from './parts';

/** Which packs the sandbox loads. */
export const profiles = ['backend', 'frontend', 'full-stack', 'catalog'] as const;

/** The panels that the workbench shows for a profile: those that prose can name. */
export const panelsByProfile = {
  backend: ['Checks', 'Requests', 'Logs'],
  frontend: ['Checks', 'Preview', 'Logs'],
  'full-stack': ['Checks', 'Preview', 'Requests', 'Logs'],
  catalog: ['Checks', 'Preview', 'Requests', 'Logs'],
} as const satisfies Record<(typeof profiles)[number], readonly string[]>;

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
    entry: sourcePath
      .optional()
      .describe('The file whose default export the sandbox runs; without it, src/index.ts.'),
    steps: z.array(stepSchema).default([]).describe('The task.'),
    hints: z
      .array(text('a hint, as Markdown'))
      .default([])
      .describe('From a nudge to nearly there, as Markdown.'),
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
