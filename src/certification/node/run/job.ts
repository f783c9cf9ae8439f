import * as z from 'zod';

/** What the process that runs one solution's checks is told, as JSON on its standard input. */
export const jobSchema = z.strictObject({
  siteDir: z.string(),
  /** Of the exercise. */
  id: z.string(),
  /** What its checks need. */
  environment: z.enum(['node', 'jsdom']),
  /** Absolute folder that holds the program and its checks. */
  folder: z.string(),
  /** Paths in it. */
  paths: z.array(z.string()),
  execArgv: z.array(z.string()),
  readable: z.array(z.string()),
  cache: z.string(),
  attachments: z.string(),
});
export type Job = z.output<typeof jobSchema>;

const check = z.object({
  name: z.string(),
  status: z.enum(['passed', 'failed', 'skipped']),
  message: z.string().optional(),
  milliseconds: z.number(),
});

/** What it answers on the channel of its own, as one line of JSON. */
export const answerSchema = z.object({ checks: z.array(check), errors: z.array(z.string()) });
export type Answer = z.output<typeof answerSchema>;

/** File descriptor of that channel: no process that the answering one starts inherits it. */
export const answerDescriptor = 3;
