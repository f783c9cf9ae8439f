import { ToHost, type FromHost } from '../protocol/page';
import { fetchFile, once } from './fetchFile';
import { createPackSource } from './packSource';
import { createSandbox } from './sandbox';
import { readSettings } from './settings';
import { createSupervisor, type Supervisor } from './supervisor';

/**
 * The host page, `<baseUrl>sandbox/`: trusted code on the site's origin between the lesson page, which speaks
 * Sandpack's runtime protocol, and the realm, which runs learner code.
 */
function main() {
  const settings = readSettings(document);
  const profile = new URLSearchParams(location.search).get('profile') ?? 'backend';
  const fetchPack = createPackSource(settings.packs, location.href);
  for (const pack of settings.profiles[profile] ?? []) void fetchPack(pack).catch(() => {});

  let channel: number | undefined;
  type SandpackMessage =
    | { type: 'start' | 'success' }
    | { type: 'status'; status: 'transpiling' | 'evaluating' | 'idle' }
    | { type: 'done'; compilatonError: boolean }
    | { type: 'transpiler-context'; data: Record<string, never> };
  const emit = (message: FromHost | SandpackMessage) =>
    parent.postMessage({ ...message, $id: channel, codesandbox: true }, location.origin);

  const sandbox = createSandbox(emit, () => supervisor);
  const supervisor: Supervisor = createSupervisor({
    frameHtml: settings.frameHtml,
    worker: once(async () => (await fetchFile(settings.realm, location.href)).text()),
    fetchPack,
    onMessage: sandbox.onRealm,
    onReady: () => emit({ type: 'stagecraft/ready' }),
    onUnavailable: sandbox.onUnavailable,
    onDeath: sandbox.onDeath,
  });

  addEventListener('message', event => {
    if (event.source !== parent || event.origin !== location.origin) return;
    const parsed = ToHost.safeParse(event.data);
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.type) {
      case 'register-frame':
        channel = message.id;
        return;
      case 'compile':
        // Sandpack holds back edits until it hears `done`, and drops those in between: so it hears it at once.
        emit({ type: 'start' });
        sandbox.compile(message.modules);
        emit({ type: 'done', compilatonError: false });
        return;
      case 'refresh':
        return sandbox.refresh();
      case 'run-all-tests':
        return sandbox.startRun(message.run, message.modules);
      case 'stagecraft/cancel':
        return sandbox.cancel(message.run);
      case 'stagecraft/request':
        return sandbox.request(message.request);
      case 'get-transpiler-context':
        return emit({ type: 'transpiler-context', data: {} });
    }
  });
  parent.postMessage({ type: 'initialized', codesandbox: true }, location.origin);
}

if (parent === window)
  document.body.textContent =
    'This page runs the exercises of a lesson. Open a lesson to see it work.';
else main();
