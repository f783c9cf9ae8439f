import type { Files } from '../../sandbox/protocol/common';
import type { Session } from '../session/session';
import { createTypeClient, type TypeClient, type WorkerLike } from './client';
import type { TypeProblem, TypesManifest } from './protocol';
import { createRemembered, digestOf } from './remembered';

export interface IntelligenceState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** With `failed`: why. */
  readonly why?: string;
  /** Whether the list of its messages is open. */
  readonly listed: boolean;
  /** What TypeScript says about each file that it has looked at, and the text that it looked at. */
  readonly checked: Readonly<
    Record<string, { readonly text: string; readonly problems: readonly TypeProblem[] }>
  >;
}

export interface IntelligenceSetup {
  readonly session: Session;
  /** Url of the folder with the manifest, with a slash at its end. */
  readonly base: string;
  /** Makes a worker of a script's url; a test brings its own. */
  makeWorker?(url: string): WorkerLike;
  /** Where answers are kept from one visit to the next. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'> | undefined;
}

/** Milliseconds without an edit before the open file is checked: errors that come while one types are noise. */
const pause = 250;
/** Milliseconds without an edit or a question before the other files are: who waits for an answer waits for no other file. */
const rest = 1_000;

export const isTyped = (path: string) => /\.[cm]?tsx?$/.test(path);

export type Intelligence = ReturnType<typeof createIntelligence>;

/** What TypeScript knows about a session's files: it follows their edits, and answers the editor's questions. */
export function createIntelligence({
  session,
  base,
  makeWorker = url => new Worker(url),
  storage,
}: IntelligenceSetup) {
  const remembered = createRemembered(storage);
  const placeOf = (path: string) => `${session.exercise.id}/${path}`;
  const listeners = new Set<() => void>();
  let state: IntelligenceState = { status: 'loading', listed: false, checked: {} };
  let client: TypeClient | undefined;
  let types: TypesManifest | undefined;
  let hidden: Files = {};
  let told: Files = {};
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let others: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  const set = (change: Partial<IntelligenceState>) => {
    state = { ...state, ...change };
    listeners.forEach(listener => listener());
  };

  const learn = (path: string, text: string, problems: readonly TypeProblem[]) =>
    set({ status: 'ready', checked: { ...state.checked, [path]: { text, problems } } });

  /** Tells the worker which files have changed since it was told last. */
  function tell(to: TypeClient) {
    const now: Files = { ...hidden, ...session.getState().files };
    const changed: Record<string, string | null> = {};
    for (const path of Object.keys(told)) if (!Object.hasOwn(now, path)) changed[path] = null;
    for (const [path, text] of Object.entries(now)) if (told[path] !== text) changed[path] = text;
    told = now;
    if (Object.keys(changed).length > 0) void to.ask('files', changed);
  }

  /** Looks at files, one after the other, until there is another round. */
  async function check(asked: TypeClient, paths: readonly string[]) {
    const mine = round;
    tell(asked);
    const { files } = session.getState();
    for (const path of paths.filter(isTyped)) {
      const text = files[path];
      if (text === undefined) continue;
      const problems = await asked.ask('problems', path);
      if (mine !== round || asked !== client) return;
      learn(path, text, problems);
      if (types) remembered.keep(placeOf(path), digestOf(types, told), problems);
    }
    set({ status: 'ready' });
  }
  // What TypeScript fails on in the midst of an edit, the next edit mends.
  const excuse = (error: unknown) => {
    if (state.status === 'loading') set({ status: 'failed', why: whyOf(error) });
  };
  /**
   * Looks at the open file, then, when nothing else is asked, at all of them: what it exports may concern the others, and
   * what the others declare may concern it.
   */
  function checkNow() {
    if (!client) return;
    round += 1;
    check(client, [session.getState().open]).catch(excuse);
    checkOthersLater();
  }
  function checkOthersLater() {
    clearTimeout(others);
    others = setTimeout(() => {
      others = undefined;
      if (client) check(client, Object.keys(session.getState().files)).catch(excuse);
    }, rest);
  }

  async function begin() {
    const mine = (attempt += 1);
    const failed = (why: string) => {
      if (mine !== attempt) return;
      client = undefined;
      set({ status: 'failed', why });
    };
    set({ status: 'loading', why: undefined });
    try {
      const [manifest, rest] = await Promise.all([fetchManifest(base), session.loadRest()]);
      if (mine !== attempt) return;
      hidden = rest.hidden;
      told = {};
      const { profile } = session.exercise;
      const files = { ...hidden, ...session.getState().files };
      // TypeScript takes a second to get ready, and then says of the same program what it said before.
      types = manifest;
      const { open } = session.getState();
      const known = remembered.recall(placeOf(open), digestOf(manifest, files));
      if (known) learn(open, files[open] ?? '', known);
      const worker = makeWorker(new URL(manifest.worker, base).href);
      client = createTypeClient(worker, { manifest, profile, files }, failed);
      told = files;
      checkNow();
    } catch (error) {
      failed(whyOf(error));
    }
  }

  let before = session.getState();
  const leave = session.subscribe(() => {
    const now = session.getState();
    const { files, open } = before;
    before = now;
    if (now.files === files && now.open === open) return;
    clearTimeout(timer);
    clearTimeout(others);
    others = undefined;
    round += 1; // what is being looked at is no longer what stands there
    timer = setTimeout(checkNow, now.open === open ? pause : 0);
  });
  void begin();

  return {
    session,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    retry: () => void begin(),
    /** Opens or closes the list of messages. */
    list: (listed: boolean) => set({ listed }),
    /** The way to ask about the files as they are now; undefined while there is none. */
    questions(): TypeClient['ask'] | undefined {
      if (!client) return undefined;
      if (others) checkOthersLater();
      tell(client);
      return client.ask;
    },
    close() {
      attempt += 1;
      leave();
      clearTimeout(timer);
      clearTimeout(others);
      client?.close();
      client = undefined;
      listeners.clear();
    },
  };
}

const whyOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function fetchManifest(base: string): Promise<TypesManifest> {
  // Its name stays the same from one version of the site to the next: ask whether it has changed.
  const answer = await fetch(new URL('manifest.json', base), { cache: 'no-cache' }).catch(
    () => undefined,
  );
  if (!answer?.ok) {
    const why = answer ? `The site answers ${answer.status} for them` : 'The site does not answer';
    throw new Error(`${why}. Are you offline?`);
  }
  return (await answer.json()) as TypesManifest;
}
