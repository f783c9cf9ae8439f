import * as z from 'zod/mini';
import type { ColorMode, Files } from './common';
import {
  AppLocation,
  CheckError,
  LogLine,
  PluginRequest,
  PluginResponse,
  RealmError,
  Route,
} from './common';
import { RealmInspection, type InspectQuery } from './inspect';

/** What every order to run something carries. */
export interface Runnable {
  /** Compiled, by path. */
  code: Files;
  /** Packs to load before `entry` is evaluated, in an order in which they can load. */
  packs: string[];
  /** What the program could import, also from other packs: for messages about what it can't. */
  importable?: string[];
  /** Files of which the reader knows nothing: no message may name them. */
  hidden: string[];
}

/**
 * What the host page says to a realm, over a MessagePort: the Worker (backend and backend checks), the preview's frame
 * (the app), or the checks' frame.
 */
export type ToRealm =
  | { type: 'pack'; name: string; code: string; assets: Record<string, ArrayBuffer> }
  | { type: 'pack-failed'; name: string; message: string }
  | { type: 'ping'; n: number }
  | (Runnable & {
      type: 'start';
      session: number;
      entry: string | undefined;
      /** Backstage's own plugins that run beside the learner's: `catalog`, `permission`, … */
      plugins: string[];
      config: unknown;
    })
  | { type: 'stop' }
  | (Runnable & {
      type: 'preview';
      session: number;
      /** Without one, the app is what Backstage's own plugins make of it. */
      entry: string | undefined;
      plugins: string[];
      config: unknown;
      /** The text of each `config.d.ts` of the program: says what of its configuration an app may see. */
      configSchemas: string[];
      /** Where the app opens: the path that it was at before. */
      path: string;
      mode: ColorMode;
    })
  | { type: 'navigate'; to: string | number }
  | { type: 'color-mode'; mode: ColorMode }
  /**
   * Comes with a port: the app's requests to the backend go through it (see realm/bridge). To the preview without one:
   * there is no backend, or it is gone for good.
   */
  | { type: 'bridge' }
  | (Runnable & { type: 'checks'; run: number; entry: string })
  | { type: 'cancel'; run: number }
  | { type: 'request'; request: PluginRequest }
  | { type: 'inspect'; id: number; query: InspectQuery };

const CheckEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('collected'), names: z.array(z.string()) }),
  z.object({ type: z.literal('start'), name: z.string() }),
  z.object({
    type: z.literal('result'),
    name: z.string(),
    status: z.enum(['passed', 'failed']),
    ms: z.number(),
    error: z.optional(CheckError),
  }),
]);

const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decided'), passed: z.number(), failed: z.number() }),
  z.object({
    kind: z.literal('timeout'),
    name: z.string(),
    ms: z.number(),
    pending: z.optional(z.array(z.string())),
  }),
  z.object({ kind: z.literal('error'), error: RealmError }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** What a realm says to the host. A realm runs learner code, so nothing of it is believed before it is parsed. */
export const FromRealm = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The pack that everything stands on could not be evaluated: nothing can run. */
  z.object({ type: z.literal('broken'), error: RealmError }),
  z.object({ type: z.literal('need'), pack: z.string() }),
  z.object({ type: z.literal('pong'), n: z.number() }),
  z.object({ type: z.literal('logs'), lines: z.array(LogLine), dropped: z.number() }),
  z.object({
    type: z.literal('live'),
    session: z.number(),
    state: z.enum(['running', 'failed', 'stuck']),
    routes: z.optional(z.array(Route)),
    error: z.optional(RealmError),
    pending: z.optional(z.array(z.string())),
  }),
  z.object({ type: z.literal('checks-begin'), run: z.number() }),
  z.object({ type: z.literal('check'), run: z.number(), event: CheckEvent }),
  z.object({ type: z.literal('checks-end'), run: z.number(), outcome: Outcome }),
  z.object({ type: z.literal('response'), response: PluginResponse }),
  /** From the Worker: a request that came over the bridge, and what became of it. */
  z.object({ type: z.literal('exchange'), request: PluginRequest, response: PluginResponse }),
  /** From the preview's frame. `failed`: there is no app. */
  z.object({
    type: z.literal('preview'),
    session: z.number(),
    state: z.enum(['running', 'failed']),
    error: z.optional(RealmError),
  }),
  /** An error in an app that runs. */
  z.object({
    type: z.literal('preview-error'),
    session: z.number(),
    phase: z.enum(['render', 'event', 'rejection']),
    error: RealmError,
    /** As React writes it. */
    componentStack: z.optional(z.string()),
  }),
  z.object({ type: z.literal('location'), location: AppLocation }),
  /** Either a result, or why there is none. */
  z.object({
    type: z.literal('inspected'),
    id: z.number(),
    result: z.optional(RealmInspection),
    error: z.optional(RealmError),
  }),
  z.object({ type: z.literal('uncaught'), error: RealmError }),
]);
export type FromRealm = z.infer<typeof FromRealm>;
