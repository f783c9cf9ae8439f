import { ColorMode } from '../protocol/common';
import { ToHost, type FromHost } from '../protocol/page';
import { Profile } from '../protocol/program';
import { fetchFile } from './fetchFile';
import { createPackSource } from './packSource';
import { createRealms } from './realms';
import { createSandbox, type Sandbox } from './sandbox';
import { readSettings } from './settings';

/** A backend is started when a reader stops to type; an app, which can take each keystroke, is not put off. */
const TYPING_PAUSE_MS = 250;

type SandpackMessage =
  | { type: 'start' | 'success' }
  | { type: 'status'; status: 'transpiling' | 'evaluating' | 'idle' }
  | { type: 'done'; compilatonError: boolean }
  | { type: 'transpiler-context'; data: Record<string, never> };

/**
 * The host page, `<baseUrl>sandbox/`: trusted code on the site's origin between the lesson page, which speaks
 * Sandpack's runtime protocol, and the realms, which run learner code. Its address says what to fetch at once
 * (`?profile=full-stack`), in which colours to begin (`&mode=dark`), and whether nothing but checks is to run
 * (`&only=checks`).
 */
function main() {
  const settings = readSettings(document);
  const query = new URLSearchParams(location.search);
  const profile = Profile.safeParse(query.get('profile')).data ?? 'backend';
  const mode = ColorMode.safeParse(query.get('mode')).data ?? 'light';
  setGround(mode);
  const fetchPack = createPackSource(settings.packs, location.href);
  for (const pack of settings.profiles[profile] ?? []) void fetchPack(pack).catch(() => {});

  let channel: number | undefined;
  const emit = (message: FromHost | SandpackMessage) =>
    parent.postMessage({ ...message, $id: channel, codesandbox: true }, location.origin);

  // The realms report to the sandbox, which is made over them.
  const late: { sandbox?: Sandbox } = {};
  const realms = createRealms({
    settings,
    profile,
    ahead: query.get('only') !== 'checks',
    fetchPack,
    fetchScript: async url => (await fetchFile(url, location.href)).text(),
    sandbox: () => late.sandbox,
    onReady: () => emit({ type: 'stagecraft/ready' }),
  });
  const made = createSandbox({
    emit,
    realms,
    packs: settings.packs,
    mode,
    typingPause: TYPING_PAUSE_MS,
  });
  late.sandbox = made;

  function hear(message: ToHost) {
    switch (message.type) {
      case 'register-frame':
        channel = message.id;
        return;
      case 'compile':
        // Sandpack drops edits until it hears `done`: so it hears it at once.
        emit({ type: 'start' });
        emit({ type: 'done', compilatonError: false });
        return made.compile(message.modules);
      case 'refresh':
      case 'stagecraft/restart':
        return made.restart();
      case 'run-all-tests':
        return made.startRun(message.run, message.modules);
      case 'stagecraft/cancel':
        return made.cancel(message.run);
      case 'stagecraft/request':
        return made.request(message.request);
      case 'stagecraft/inspect':
        return made.inspect(message.id, message.query);
      case 'stagecraft/navigate':
        return made.navigate(message.to);
      case 'stagecraft/color-mode':
        setGround(message.mode);
        return made.setColorMode(message.mode);
      case 'get-transpiler-context':
        return emit({ type: 'transpiler-context', data: {} });
    }
  }
  addEventListener('message', event => {
    if (event.source !== parent || event.origin !== location.origin) return;
    const parsed = ToHost.safeParse(event.data);
    if (parsed.success) hear(parsed.data);
  });
  parent.postMessage({ type: 'initialized', codesandbox: true }, location.origin);
}

/** The page's own ground, seen while there is no app (see html.ts). */
const setGround = (mode: ColorMode) => void (document.documentElement.dataset.mode = mode);

if (parent === window)
  document.body.textContent =
    'This page runs the exercises of a lesson. Open a lesson to see it work.';
else main();
