import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { isMultiple, quizSchema } from '../schema/quiz';
import type { Question } from '../types';
import { type Reading, readTextIfAny, shownPath } from './folders';

/** Reads `quiz.yaml` of a lesson's folder; empty where there is none. */
export function loadQuiz(reading: Reading, folder: string, lessonId: string): Question[] {
  const file = path.join(folder, 'quiz.yaml');
  const yaml = readTextIfAny(file);
  if (yaml === undefined) return [];
  const shown = shownPath(reading, file);
  const written = parseYaml(quizSchema, yaml, shown, reading.errors) ?? [];
  return written.map((question, index) => {
    if (!question.id.startsWith(`${lessonId}/`)) {
      reading.errors.add({
        file: shown,
        field: `[${index}].id`,
        message: `found "${question.id}", allowed: an id that starts with ${lessonId}/`,
      });
    }
    const seen = new Set<string>();
    question.options.forEach((option, place) => {
      if (seen.has(option.id)) {
        reading.errors.add({
          file: shown,
          field: `[${index}].options[${place}].id`,
          message: `found "${option.id}" twice, allowed: an id that is unique in its question`,
        });
      }
      seen.add(option.id);
    });
    return {
      id: question.id,
      ask: question.ask,
      multiple: isMultiple(question),
      options: question.options.map(({ id, text, right, why }) => ({
        id,
        text,
        right: right === true,
        why,
      })),
    };
  });
}
