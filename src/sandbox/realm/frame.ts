/**
 * The bootstrap of the opaque-origin frame: the only script that its CSP allows by hash. It takes WebRTC away (no CSP
 * directive governs it) and starts the realm from the text that the host hands it: a Worker in the frame, or the frame
 * itself. The host's port is passed through.
 */
interface Boot {
  type: 'boot';
  kind: 'worker' | 'page';
  script: string;
}

for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection']) {
  Reflect.deleteProperty(globalThis, name);
}

const failed = (message: string) => parent.postMessage({ type: 'worker-failed', message }, '*');

function bootWorker(script: string, port: MessagePort) {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onerror = error => failed(error.message);
  worker.postMessage(null, [port]);
}

/** The page's script waits for this event, see `onBoot`. */
function bootPage(script: string, port: MessagePort) {
  try {
    (0, eval)(script);
    dispatchEvent(new MessageEvent('stagecraft:boot', { ports: [port] }));
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error));
  }
}

const boot = ({ source, data, ports: [port] }: MessageEvent<Boot>) => {
  if (source !== parent || data.type !== 'boot' || !port) return;
  removeEventListener('message', boot);
  if (data.kind === 'worker') bootWorker(data.script, port);
  else bootPage(data.script, port);
};
addEventListener('message', boot);
parent.postMessage({ type: 'frame-ready' }, '*');

export {};
