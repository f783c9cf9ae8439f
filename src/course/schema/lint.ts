import * as z from 'zod';
import { textLike } from './parts';

/** The rules of the readiness lint (src/course/lint), by the names that its findings bear. */
export const ruleIds = [
  'anchor',
  'article',
  'course',
  'deprecated',
  'diagram',
  'exemption',
  'exercise',
  'facts',
  'fence',
  'filler',
  'glossary',
  'grade',
  'length',
  'link',
  'minutes',
  'objectives',
  'passive',
  'quiz',
  'repeated',
  'sections',
  'spelling',
  'types',
  'words',
] as const;

export type RuleId = (typeof ruleIds)[number];

/** The rules from which a lesson may be exempt: those about its parts and their size. */
export const exemptibleRules = [
  'exercise',
  'length',
  'minutes',
  'passive',
  'quiz',
  'sections',
] as const satisfies readonly RuleId[];

const reason = textLike(/^(?=.{20})\S+(?:\s+\S+){3}/s, 'a sentence that says why');

/** `exempt:` in a lesson's front matter. */
export const exemptSchema = z
  .strictObject({
    exercise: reason.optional().describe('The lesson has no exercise, or one of another shape.'),
    length: reason.optional().describe('Its prose is shorter or longer than others.'),
    minutes: reason.optional().describe('Its time isn’t told by its words and steps.'),
    passive: reason.optional().describe('It speaks in the passive voice more than others.'),
    quiz: reason.optional().describe('It has no quiz, or a smaller or larger one.'),
    sections: reason.optional().describe('It lacks one of the parts that others have.'),
  } satisfies Record<(typeof exemptibleRules)[number], unknown>)
  .describe('Rules of the readiness lint that don’t hold for this lesson, each with the reason.');

export type Exempt = z.output<typeof exemptSchema>;
