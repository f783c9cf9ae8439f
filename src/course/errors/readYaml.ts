import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { ErrorList } from './courseError';
import { allowedFor, errorsFromIssues } from './fromZod';

/**
 * Parses YAML text and checks it with a schema. Every mistake goes to `errors`.
 *
 * @param file - the name to show, relative to the site's root
 * @param lineOffset - lines that stand above `text` in the file (front matter has one)
 * @returns the parsed value, or undefined when there was a mistake
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  errors: ErrorList,
  lineOffset = 0,
): z.output<Schema> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      errors.add({
        file,
        line: line + lineOffset,
        column: col,
        message: `this is not YAML: ${error.message}`,
      });
    }
    return undefined;
  }
  return checkValue(schema, document.toJS() as unknown, file, errors);
}

/** Checks a value with a schema, with the wording of this course's author errors. */
export function checkValue<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  file: string,
  errors: ErrorList,
): z.output<Schema> | undefined {
  const result = schema.safeParse(value, { error: allowedFor });
  if (result.success) return result.data;
  errors.add(...errorsFromIssues(file, value, result.error.issues));
  return undefined;
}
