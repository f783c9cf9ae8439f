import * as z from 'zod/mini';
import {
  AppLocation,
  CheckError,
  ColorMode,
  LogLine,
  PluginRequest,
  PluginResponse,
  Problem,
  Route,
  SourceFrame,
} from './common';
import { Inspection, InspectQuery } from './inspect';

/**
 * Page → host. `compile`, `refresh` and `run-all-tests` are Sandpack's own runtime protocol
 * (sandpack-client 2.19, clients/runtime/types.ts); `run-all-tests` also takes the files to run, so that a run never
 * meets older ones, and a run number.
 */
const Modules = z.record(z.string(), z.object({ code: z.string(), path: z.string() }));

export const ToHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register-frame'), id: z.number() }),
  z.object({ type: z.literal('compile'), modules: Modules }),
  z.object({ type: z.literal('refresh') }),
  z.object({
    type: z.literal('run-all-tests'),
    run: z._default(z.number(), 0),
    modules: z.optional(Modules),
  }),
  z.object({ type: z.literal('stagecraft/cancel'), run: z.number() }),
  z.object({ type: z.literal('stagecraft/request'), request: PluginRequest }),
  /** Sends the preview's app to a path, or back and forward by so many steps. */
  z.object({ type: z.literal('stagecraft/navigate'), to: z.union([z.string(), z.number()]) }),
  z.object({ type: z.literal('stagecraft/color-mode'), mode: ColorMode }),
  /** Starts everything afresh: a new preview frame, a new backend. */
  z.object({ type: z.literal('stagecraft/restart') }),
  /** Looks inside what runs; answered by `stagecraft/inspected` of the same id. */
  z.object({ type: z.literal('stagecraft/inspect'), id: z.number(), query: InspectQuery }),
  z.object({ type: z.literal('get-transpiler-context') }),
]);
export type ToHost = z.infer<typeof ToHost>;

/** The failure of a check, with its place in the learner's or the checks' source. */
export const CheckFailure = z.extend(z.omit(CheckError, { stack: true }), {
  frames: z.optional(z.array(SourceFrame)),
});
export type CheckFailure = z.infer<typeof CheckFailure>;

/** Host → page, beside Sandpack's own messages. */
export const FromHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stagecraft/ready') }),
  z.object({
    type: z.literal('stagecraft/live'),
    state: z.enum(['starting', 'running', 'failed']),
    routes: z.optional(z.array(Route)),
    problem: z.optional(Problem),
  }),
  z.object({ type: z.literal('stagecraft/logs'), lines: z.array(LogLine), dropped: z.number() }),
  z.object({ type: z.literal('stagecraft/run-start'), run: z.number() }),
  z.object({
    type: z.literal('stagecraft/check'),
    run: z.number(),
    name: z.string(),
    status: z.enum(['running', 'passed', 'failed']),
    ms: z.optional(z.number()),
    failure: z.optional(CheckFailure),
  }),
  z.object({
    type: z.literal('stagecraft/run-end'),
    run: z.number(),
    problem: z.optional(Problem),
  }),
  z.object({ type: z.literal('stagecraft/response'), response: PluginResponse }),
  /** A request that the app in the preview made; ids count on their own, below zero. */
  z.object({
    type: z.literal('stagecraft/exchange'),
    request: PluginRequest,
    response: PluginResponse,
  }),
  /** `failed`: there is no app to see, and why. `running` with a problem: an error at render or event time in a live app. */
  z.object({
    type: z.literal('stagecraft/preview'),
    state: z.enum(['off', 'starting', 'running', 'failed']),
    problem: z.optional(Problem),
  }),
  z.object({ type: z.literal('stagecraft/location'), location: AppLocation }),
  /** Either a result, or why there is none. */
  z.object({
    type: z.literal('stagecraft/inspected'),
    id: z.number(),
    result: z.optional(Inspection),
    problem: z.optional(Problem),
  }),
]);
export type FromHost = z.infer<typeof FromHost>;
