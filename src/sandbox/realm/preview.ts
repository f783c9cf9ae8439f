import { createBridgeClient } from './bridge/client';
import { createFrameFetch } from './bridge/frameFetch';
import { createRealmCore } from './core';
import { keepFocusOutside } from './page/focus';
import { answerInspection } from './inspect/answer';
import { isFrameworkWarning } from './page/frameworkWarnings';
import { installPage, onBoot } from './page/install';
import { trackLeftovers } from './page/leftovers';
import { catchForms } from './page/forms';
import { catchLinks } from './page/links';
import { createPreview } from './preview/preview';
import { createStage } from './preview/stage';

/** How React 18.3 says in which component an error was thrown (react-dom, logCapturedError). */
const CAUGHT_BY_REACT = /^The above error occurred in /;

/** The realm of the preview: the app shell with the learner's frontend, in a frame of an opaque origin. */
onBoot(port => {
  const leftovers = trackLeftovers(window);
  const core = createRealmCore(window, port);
  const page = installPage(window, core, steps => preview.navigate(steps));
  keepFocusOutside(window);

  const client = createBridgeClient();
  const preview = createPreview({ core, leftovers, stage: createStage(document) });
  globalThis.fetch = createFrameFetch({
    client,
    backend: preview.backend,
    here: document.baseURI,
    onRefused: page.remark,
  });
  catchLinks(window, { open: preview.navigate, remark: page.remark });
  catchForms(window, page.remark);

  // An app that runs tells of its errors itself, and in which component they were.
  core.onUncaught(error => {
    if (!preview.isRunning()) core.uncaught(error);
  });
  core.onConsole(
    args =>
      isFrameworkWarning(args) || (preview.isRunning() && CAUGHT_BY_REACT.test(String(args[0]))),
  );
  core.listen((message, { ports }) => {
    switch (message.type) {
      case 'preview':
        return preview.show(message);
      case 'navigate':
        return preview.navigate(message.to);
      case 'color-mode':
        return preview.setColorMode(message.mode);
      case 'inspect':
        return void answerInspection(message.id, preview.extensions, core.post);
      case 'stop':
        return preview.stop();
      case 'bridge':
        return client.connect(ports[0]);
      default: // for another kind of realm
    }
  });
  core.post({ type: 'ready' });
});
