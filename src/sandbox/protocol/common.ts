import * as z from 'zod/mini';

export type Json = z.infer<ReturnType<typeof z.json>>;

/** Files by path: relative, posix, without a leading slash (`src/plugin.ts`). */
export const Files = z.record(z.string(), z.string());
export type Files = z.infer<typeof Files>;

/** A position in a learner's file; lines and columns count from 1. */
export const Position = z.object({
  path: z.string(),
  line: z.number(),
  column: z.number(),
});
export type Position = z.infer<typeof Position>;

/** One frame of a learner's stack, in the learner's own source. */
export const SourceFrame = z.extend(Position, { functionName: z.optional(z.string()) });
export type SourceFrame = z.infer<typeof SourceFrame>;

/** What went wrong, said for a reader: what happened, where, and what to do. */
export const Problem = z.object({
  kind: z.enum([
    'compile',
    'import',
    'start',
    'timeout',
    'loop',
    'stopped',
    'packs',
    'runtime',
    'render',
    'cancelled',
  ]),
  title: z.string(),
  message: z.string(),
  where: z.optional(Position),
  /** The lines around `where`, with a marker. */
  codeFrame: z.optional(z.string()),
  frames: z.optional(z.array(SourceFrame)),
  /** React's component stack, innermost first; `where` for the learner's own components. */
  components: z.optional(z.array(z.object({ name: z.string(), where: z.optional(Position) }))),
  /** The likely cause and what to do about it, with `code` in backticks, where the error is one of the usual ones. */
  likely: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;

export const LogLevel = z.enum(['error', 'warn', 'info', 'debug']);
export type LogLevel = z.infer<typeof LogLevel>;

/** One line of the Logs panel. `at` is in milliseconds since the epoch. */
export const LogLine = z.object({
  at: z.number(),
  level: LogLevel,
  /** `sandbox` says what the lines after it belong to, such as a new start of the backend. */
  source: z.enum(['logger', 'console', 'sandbox']),
  plugin: z.optional(z.string()),
  message: z.string(),
  fields: z.optional(z.record(z.string(), z.json())),
  stack: z.optional(z.string()),
});
export type LogLine = z.infer<typeof LogLine>;

/** A route that a running plugin serves. `path` starts with `/api/<plugin id>`. */
export const Route = z.object({ method: z.string(), path: z.string(), plugin: z.string() });
export type Route = z.infer<typeof Route>;

/** A request to the running backend. `path` is absolute, such as `/api/todo/todos`. */
export const PluginRequest = z.object({
  id: z.number(),
  method: z.string(),
  path: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.optional(z.string()),
});
export type PluginRequest = z.infer<typeof PluginRequest>;

/** Its answer; `ms` is the time until the body was complete. A body that is not text is described instead. */
export const PluginResponse = z.object({
  id: z.number(),
  status: z.optional(z.number()),
  statusText: z.optional(z.string()),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string(),
  truncated: z.optional(z.boolean()),
  ms: z.number(),
  error: z.optional(z.string()),
});
export type PluginResponse = z.infer<typeof PluginResponse>;

/** Where the app in the preview is: a path with query and hash, and its place among those that Back and Forward reach. */
export const AppLocation = z.object({
  path: z.string(),
  index: z.number(),
  length: z.number(),
});
export type AppLocation = z.infer<typeof AppLocation>;

export const ColorMode = z.enum(['light', 'dark']);
export type ColorMode = z.infer<typeof ColorMode>;

/** Why a check failed, as the realm says it. `stack` is raw: the host maps it. */
export const CheckError = z.object({
  name: z.string(),
  message: z.string(),
  detail: z.optional(z.string()),
  diff: z.optional(z.string()),
  stack: z.optional(z.string()),
});
export type CheckError = z.infer<typeof CheckError>;

/** An error as it crosses a realm's border. */
export const RealmError = z.object({
  name: z.string(),
  message: z.string(),
  stack: z.string(),
  where: z.optional(Position),
});
export type RealmError = z.infer<typeof RealmError>;
