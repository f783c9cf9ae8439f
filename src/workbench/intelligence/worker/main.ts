/**
 * The worker that knows the types: a classic one, of the site's own origin. It reads the reader's text and never runs it.
 */
import type { Files } from '../../../sandbox/protocol/common';
import type { RequestMessage, StartMessage, WorkerMessage } from '../protocol';
import { createTypePacks } from './typePacks';

/** What a dedicated worker has and a window has not. */
interface WorkerScope {
  importScripts(url: string): void;
  postMessage(message: WorkerMessage): void;
  onmessage: ((event: MessageEvent<StartMessage | RequestMessage>) => void) | null;
  readonly location: { readonly href: string };
}

const scope = self as unknown as WorkerScope;
const say = (message: WorkerMessage) => scope.postMessage(message);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A quick look at what a program imports, before there is TypeScript to look thoroughly. */
const importedBy = (files: Files): string[] =>
  Object.entries(files).flatMap(([path, text]) => [
    ...(path.endsWith('.tsx') ? ['react/jsx-runtime'] : []),
    ...[...text.matchAll(/\bfrom\s*['"]([^'".][^'"]*)['"]/g)].map(([, name]) => name!),
  ]);

async function start({ manifest, profile, files }: StartMessage['start']) {
  const base = scope.location.href;
  const packs = createTypePacks(manifest, base);
  // What is sure to be needed is on its way while TypeScript is being read, which blocks this thread.
  const first = packs.take(importedBy(files));
  const names = packs.names(profile);
  first.catch(() => undefined);
  names.catch(() => undefined);
  scope.importScripts(new URL(manifest.typescript, base).href);
  const { createTypeService } = await import('../service/typeService');
  const service = createTypeService(manifest.rules);
  const learn = async () => {
    const added = await packs.take(service.imported());
    if (added.length > 0) service.addTypes(Object.assign({}, ...added));
  };
  for (const types of await first) service.addTypes(types);
  service.files(files);
  service.offer(await names);
  return { service, learn };
}

type Started = Awaited<ReturnType<typeof start>>;

async function answer(started: Promise<Started>, { id, name, args }: RequestMessage) {
  let ready: Started;
  try {
    ready = await started;
    // What the program imports by now; without its types the answer would be wrong.
    if (name !== 'files') await ready.learn();
  } catch (error) {
    say({ failed: messageOf(error) });
    return;
  }
  try {
    const request = ready.service[name] as (...given: readonly unknown[]) => unknown;
    say({ id, result: request(...args) });
  } catch (error) {
    say({ id, error: messageOf(error) });
  }
}

let started: Promise<Started> | undefined;
// One after the other, in their order: an answer is about the texts that were told before it was asked.
let last: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  if ('start' in data) {
    started = start(data.start);
    started.catch((error: unknown) => say({ failed: messageOf(error) }));
  } else {
    last = last.then(() => (started ? answer(started, data) : undefined));
  }
};
