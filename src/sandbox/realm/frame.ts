/**
 * The bootstrap of the opaque-origin frame: the only script that its CSP allows by hash. It takes WebRTC away (no CSP
 * directive governs it), starts the Worker from the text that the host hands it, and passes the host's port through.
 */
interface Boot {
  type: 'boot';
  worker: string;
}

for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection']) {
  Reflect.deleteProperty(globalThis, name);
}

addEventListener('message', (event: MessageEvent<Boot>) => {
  if (event.source !== parent || event.data.type !== 'boot') return;
  const url = URL.createObjectURL(new Blob([event.data.worker], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onerror = error =>
    parent.postMessage({ type: 'worker-failed', message: error.message }, '*');
  worker.postMessage(null, [...event.ports]);
});
parent.postMessage({ type: 'frame-ready' }, '*');
