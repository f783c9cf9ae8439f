import type { Problem, RealmError } from '../protocol/common';
import type { Inspection, InspectQuery, RealmInspection } from '../protocol/inspect';
import type { FromHost } from '../protocol/page';
import type { FromRealm, ToRealm } from '../protocol/realm';
import { describeConfig } from './inspectConfig';
import { plain } from './problems';

type Place = 'worker' | 'preview';

interface InspectionsOptions {
  emit(message: FromHost): void;
  /** Sends a question to a realm; false if it reaches nobody. */
  send(place: Place, message: Extract<ToRealm, { type: 'inspect' }>): boolean;
  /** The program's files: they say what of its configuration is secret. */
  files(): Record<string, string>;
}

/** A start of the backend may take five seconds, and runs of the checks go first. */
const PATIENCE_MS = 20_000;

const TITLES: Record<InspectQuery['kind'], string> = {
  plugins: 'The plugins could not be listed',
  databases: 'The databases could not be listed',
  table: 'The table could not be read',
  sql: 'The query failed',
  config: 'The configuration could not be read',
  tasks: 'The tasks could not be listed',
  'run-task': 'The task was not started',
  extensions: 'The extensions could not be listed',
};

/** Questions about what runs inside, so that none waits for ever. */
export function createInspections({ emit, send, files }: InspectionsOptions) {
  const open = new Map<
    number,
    { query: InspectQuery; place: Place; timer: ReturnType<typeof setTimeout> }
  >();

  function end(id: number, say: { result: Inspection } | { problem: Problem }) {
    const asked = open.get(id);
    if (!asked) return;
    clearTimeout(asked.timer);
    open.delete(id);
    emit({ type: 'stagecraft/inspected', id, ...say });
  }

  function fail(id: number, message: string, kind: Problem['kind'] = 'runtime') {
    const asked = open.get(id);
    if (asked) end(id, { problem: { kind, title: TITLES[asked.query.kind], message } });
  }

  function pass(id: number, result: RealmInspection | undefined, error: RealmError | undefined) {
    const query = open.get(id)?.query;
    if (error) return fail(id, plain(error));
    // What was not asked is no answer.
    if (!result || result.kind !== query?.kind) return;
    if (result.kind !== 'config') return end(id, { result });
    const newest = query.kind === 'config' ? query.schemas : undefined;
    end(id, { result: describeConfig(result, { ...files(), ...newest }) });
  }

  return {
    ask(id: number, query: InspectQuery) {
      const place = query.kind === 'extensions' ? 'preview' : 'worker';
      const timer = setTimeout(() => {
        const who = place === 'worker' ? 'The backend' : 'The app';
        fail(id, `${who} did not answer within ${PATIENCE_MS / 1000} s.`, 'timeout');
      }, PATIENCE_MS);
      open.set(id, { query, place, timer });
      if (!send(place, { type: 'inspect', id, query })) {
        fail(id, place === 'worker' ? 'There is no backend here.' : 'There is no app here.');
      }
    },
    hear: (place: Place, message: Extract<FromRealm, { type: 'inspected' }>) => {
      if (open.get(message.id)?.place === place) {
        pass(message.id, message.result, message.error);
      }
    },
    /** The realm that was asked is gone. */
    lost(place: Place) {
      const who = place === 'worker' ? 'The backend' : 'The app';
      for (const [id, asked] of open) {
        if (asked.place === place) fail(id, `${who} was stopped before it answered.`, 'stopped');
      }
    },
  };
}
