import * as z from 'zod/mini';
import { Files } from './common';

/*
 * A look inside a running program: one question, one answer. Answers come from realms, which run learner code, so they
 * are parsed and bounded: what is longer than this was not said.
 */
const list = <T extends z.core.SomeType>(item: T, most: number) =>
  z.array(item).check(z.maxLength(most));
const text = z.string().check(z.maxLength(10_000));
const name = z.string().check(z.maxLength(1_000));
const names = list(name, 1_000);

export const InspectQuery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plugins') }),
  z.object({ kind: z.literal('databases') }),
  z.object({
    kind: z.literal('table'),
    plugin: name,
    table: name,
    /** The first row to read. */
    offset: z.int().check(z.gte(0)),
  }),
  z.object({
    kind: z.literal('sql'),
    plugin: name,
    sql: z.string().check(z.maxLength(100_000)),
  }),
  z.object({
    kind: z.literal('config'),
    /** Schemas as they stand in the editor, by path: they may be newer than the program that runs. */
    schemas: z.optional(Files),
  }),
  z.object({ kind: z.literal('tasks') }),
  z.object({ kind: z.literal('run-task'), plugin: name, task: name }),
  /** The extensions of the app in the preview. */
  z.object({ kind: z.literal('extensions') }),
]);
export type InspectQuery = z.infer<typeof InspectQuery>;

const Dependency = z.object({ id: name, kind: z.enum(['service', 'extension-point']) });
const Module = z.object({
  id: name,
  own: z.boolean(),
  needs: list(Dependency, 1_000),
  points: names,
});
const Plugin = z.extend(Module, { installed: z.boolean(), modules: list(Module, 1_000) });
const Service = z.object({
  id: name,
  core: z.optional(name),
  scope: z.enum(['root', 'plugin']),
  source: z.enum(['default', 'sandbox', 'own', 'reference', 'framework']),
  needs: names,
  made: z.boolean(),
  madeFor: names,
});

const Cell = z.union([
  z.null(),
  z.number(),
  text,
  z.object({ kind: z.enum(['text', 'integer', 'real', 'blob']), text }),
]);
export type Cell = z.infer<typeof Cell>;

const Database = z.object({
  plugin: name,
  own: z.boolean(),
  state: z.enum(['none', 'unused', 'open']),
  tables: list(z.object({ name, kind: z.enum(['table', 'view']), rows: z.number() }), 1_000),
});

const Column = z.object({
  name,
  type: name,
  notNull: z.boolean(),
  default: z.union([z.null(), text]),
  key: z.number(),
  refersTo: z.optional(name),
});
const rows = {
  columns: list(name, 2_000),
  rows: list(list(Cell, 2_000), 200),
  more: z.boolean(),
};

const Task = z.object({
  plugin: name,
  id: name,
  scope: name,
  cadence: name,
  initialDelay: z.optional(name),
  timeout: name,
  worker: z.optional(name),
  status: z.optional(name),
  startedAt: z.optional(name),
  startsAt: z.optional(name),
  lastRunEndedAt: z.optional(name),
  lastRunError: z.optional(z.string()),
});

const Extension = z.object({
  id: name,
  /** Of the extension that it is attached to, and the input there; the root has none. */
  parent: z.optional(name),
  input: z.optional(name),
  plugin: name,
  /** Whether it is in the learner's code. */
  own: z.boolean(),
  /** `disabled`, `made`, or neither: a parent, a condition or a mistake keeps it from being made. */
  state: z.enum(['made', 'disabled', 'unmade']),
  /** Attached to something that is not in the app. */
  orphan: z.boolean(),
  /** Of a page: where it is. */
  path: z.optional(name),
});
export type Extension = z.infer<typeof Extension>;

const ConfigRealm = z.object({
  kind: z.literal('config'),
  data: z.json(),
  layers: list(z.object({ source: name, data: z.json() }), 100),
  own: z.boolean(),
});

/** A value of the configuration, with what there is to know about it. */
export const ConfigEntry = z.object({
  /** Keys, and places in arrays. */
  path: z.array(z.union([z.string(), z.number()])),
  /** As JSON; absent where it is not shown. */
  value: z.optional(z.string()),
  /** What said it, such as `app-config.yaml`. */
  source: z.string(),
  /**
   * Who may see it. `secret`: a schema says that it is one. `suspect`: its key reads like one, and no schema says so.
   */
  visibility: z.enum(['frontend', 'backend', 'secret', 'suspect']),
});
export type ConfigEntry = z.infer<typeof ConfigEntry>;

const ConfigPage = z.object({
  kind: z.literal('config'),
  entries: z.array(ConfigEntry),
  /** Entries that were left out, because there are too many. */
  dropped: z.number(),
  /** Files of the program that say who may see what. */
  schemas: z.array(z.string()),
  /** Why one of them could not be read. */
  trouble: z.optional(z.string()),
});

const plain = [
  z.object({
    kind: z.literal('plugins'),
    plugins: list(Plugin, 1_000),
    services: list(Service, 1_000),
  }),
  z.object({ kind: z.literal('databases'), databases: list(Database, 1_000) }),
  z.object({
    kind: z.literal('table'),
    schema: list(Column, 2_000),
    indices: list(z.object({ name, unique: z.boolean(), columns: names }), 1_000),
    total: z.number(),
    ...rows,
  }),
  z.object({ kind: z.literal('sql'), changes: z.optional(z.number()), ...rows }),
  z.object({ kind: z.literal('tasks'), tasks: list(Task, 1_000) }),
  z.object({ kind: z.literal('run-task') }),
  z.object({ kind: z.literal('extensions'), extensions: list(Extension, 5_000) }),
] as const;

/** As a realm says it. */
export const RealmInspection = z.discriminatedUnion('kind', [...plain, ConfigRealm]);
export type RealmInspection = z.infer<typeof RealmInspection>;

/** As the page hears it: secrets are gone from the configuration. */
export const Inspection = z.discriminatedUnion('kind', [...plain, ConfigPage]);
export type Inspection = z.infer<typeof Inspection>;

/** The answer to a question of this kind. */
export type InspectionOf<Kind extends InspectQuery['kind']> = Extract<Inspection, { kind: Kind }>;
