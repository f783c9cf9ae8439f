import * as z from 'zod/mini';

/** What a reader has written into fields, by field. */
export const textsSchema = z.record(z.string(), z.string());

export type Texts = Readonly<z.output<typeof textsSchema>>;
