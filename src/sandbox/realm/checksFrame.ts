import { createFrameFetch } from './bridge/frameFetch';
import { createBridgeClient } from './bridge/client';
import { backendOf, createChecks } from './checksRun';
import { onceAWhile } from './checksFrame/onceAWhile';
import { createTestPage } from './checksFrame/testPage';
import { createRealmCore } from './core';
import { driveAnimationFrames } from './page/animationFrames';
import { isFrameworkWarning } from './page/frameworkWarnings';
import { installPage, onBoot } from './page/install';
import { trackLeftovers } from './page/leftovers';
import { catchForms } from './page/forms';
import { catchLinks } from './page/links';
import { simulateFocus } from './page/simulatedFocus';

/** The realm of checks that need a page: frontend and full-stack ones, in a frame of an opaque origin that nobody sees. */
onBoot(port => {
  driveAnimationFrames(window);
  const leftovers = trackLeftovers(window);
  const core = createRealmCore(window, port);
  const { loadPacks } = core;
  const { clearStorages, remark } = installPage(window, core);
  simulateFocus(window);
  catchLinks(window, { open: path => remark(`The link to ${path} is not followed here.`), remark });
  catchForms(window, remark);
  globalThis.fetch = createFrameFetch({
    client: createBridgeClient(),
    backend: () => new URL('http://localhost:7007'),
    here: document.baseURI,
    onRefused: remark,
  });

  const page = createTestPage({ core, leftovers, clearStorages });
  async function clear() {
    page.clear();
    await backendOf(core)?.reset();
  }
  const checks = createChecks({
    core,
    async prepare({ packs }) {
      await loadPacks(['core']);
      page.keepReactFromNodesTimers();
      await loadPacks(['frame-checks', ...packs]);
      page.prepare();
    },
    before: clear,
    onCollect: page.registerHooks,
    after: clear,
  });
  core.onUncaught(onceAWhile(core.uncaught));
  core.onConsole(isFrameworkWarning);
  core.listen(message => {
    if (message.type === 'checks') checks.start(message);
    else if (message.type === 'cancel') checks.cancel(message.run);
  });
  core.post({ type: 'ready' });
});
