import { z } from 'zod';

/** What Algolia answers instead of doing something. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a body as JSON of a shape, or refuses it. */
export function bodyOf<T extends z.ZodType>(schema: T, text: string): z.infer<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refused(400, 'Invalid JSON');
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new Refused(400, z.prettifyError(parsed.error));
  return parsed.data;
}
