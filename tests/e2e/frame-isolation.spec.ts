import { expect, test } from '@playwright/test';
import { tryInApp, type Attempts } from './lib/attempts';
import { listener } from './lib/listener';

// What learner code in a page of an app may and may not do. That of the backend: isolation.spec.ts.

/** Expects that each attempt was refused: a name that is not among `outcomes` has never been tried. */
function expectRefused(outcomes: Record<string, string>, attempts: Attempts): void {
  for (const name of Object.keys(attempts)) {
    expect.soft(outcomes[name], name).toMatch(/^refused: /);
  }
}

test('an app has storages of its own, and no others', async ({ page, baseURL }) => {
  const refused: Attempts = {
    indexedDB: `new Promise((resolve, reject) => { const open = indexedDB.open('stagecraft'); open.onsuccess = resolve; open.onerror = () => reject(open.error); })`,
    caches: `caches.keys()`,
    'the file system': `navigator.storage.getDirectory()`,
    'a cookie store': `cookieStore.getAll()`,
    'a service worker': `navigator.serviceWorker.register('x.js')`,
    'a lock of the site': `navigator.locks.request('stagecraft', () => 1)`,
    'an own storage from before the sandbox': `Object.getOwnPropertyDescriptor(Window.prototype, 'localStorage').get.call(window)`,
  };
  await page.goto('course.json');
  await page.evaluate(() => {
    localStorage.setItem('site', 'secret');
    sessionStorage.setItem('site', 'secret');
    document.cookie = 'site=secret';
  });
  const other = await page.context().newPage();
  await other.goto(`${baseURL}course.json`);
  await other.evaluate(() => {
    const heard: unknown[] = [];
    new BroadcastChannel('site').onmessage = ({ data }) => void heard.push(data);
    Object.assign(self, { heard });
  });

  const outcomes = await tryInApp(page, {
    ...refused,
    storages: `[localStorage.getItem('site'), sessionStorage.getItem('site'), document.cookie].join()`,
    'own items': `(localStorage.setItem('mine', '1'), sessionStorage.mine = '2', document.cookie = 'mine=3', [localStorage.mine, sessionStorage.getItem('mine')].join())`,
    broadcast: `new BroadcastChannel('site').postMessage('from the app')`,
    origin: `[self.origin, isSecureContext && crossOriginIsolated].join()`,
  });
  expectRefused(outcomes, refused);
  expect(outcomes).toMatchObject({
    storages: 'through: ,,',
    'own items': 'through: 1,2',
    origin: 'through: null,false',
  });

  expect(
    await page.evaluate(() => [
      localStorage.getItem('mine'),
      sessionStorage.getItem('mine'),
      document.cookie,
    ]),
  ).toEqual([null, null, 'site=secret']);
  await page.evaluate(() => new BroadcastChannel('site').postMessage('from the site'));
  await expect
    .poll(() => other.evaluate(() => (self as unknown as { heard: unknown[] }).heard))
    .toEqual(['from the site']);
});

test('an app reaches no other window, and goes nowhere in one', async ({ page, baseURL }) => {
  const refused: Attempts = {
    'the host page': `parent.document.body`,
    'the lesson page': `top.document.body`,
    'the lesson page’s address': `top.location.href`,
    'the frame that it is in': `frameElement.title`,
    'another frame of the host page': `[0, 1].map(n => parent[n]).find(other => other !== self).document.body`,
    'top navigation': `(top.location.href = 'about:blank')`,
    'navigation of the host page': `parent.location.replace('about:blank')`,
    'the site’s domain': `(document.domain = 'localhost')`,
    WebRTC: `new RTCPeerConnection()`,
    'WebRTC under its old name': `new webkitRTCPeerConnection()`,
    'WebRTC of a new frame': `new (document.body.appendChild(document.createElement('iframe')).contentWindow.RTCPeerConnection)()`,
    'WebRTC of a new frame with a document': `(() => { const frame = document.createElement('iframe'); frame.srcdoc = '<p>'; document.body.append(frame); return new frame.contentWindow.RTCPeerConnection(); })()`,
    'history of the Navigation API': `navigation.back().finished`,
    'full screen': `document.body.requestFullscreen()`,
    'the clipboard': `navigator.clipboard.readText()`,
    camera: `navigator.mediaDevices.getUserMedia({ video: true })`,
  };
  const others: Attempts = {
    'window.open': `window.open('about:blank')`,
    'a link to a new window': `(() => { const link = document.createElement('a'); link.href = 'about:blank'; link.target = '_blank'; link.click(); })()`,
    'a link to the top': `(() => { const link = document.createElement('a'); link.href = 'about:blank'; link.target = '_top'; link.click(); })()`,
    'a form to the top': `(() => { const form = document.createElement('form'); form.action = 'about:blank'; form.target = '_top'; document.body.append(form); form.submit(); })()`,
    'history.back of the prototype': `History.prototype.back.call(history)`,
    'history.go': `history.go(-1)`,
    history: `history.pushState({ a: 1 }, '', '/elsewhere')`,
    referrer: `document.referrer`,
    ancestors: `[...(location.ancestorOrigins ?? [])].length`,
    opener: `String(opener)`,
  };
  await page.goto(`${baseURL}?before`);
  const outcomes = await tryInApp(page, { ...refused, ...others }, '', 'full-stack');
  expectRefused(outcomes, refused);
  expect(outcomes).toMatchObject({ 'window.open': 'through: null', opener: 'through: null' });
  // A document learns which site embeds it. Of the lesson, and of who reads it, it learns nothing.
  expect(outcomes.referrer).toMatch(
    /^through: ($|http:\/\/localhost:\d+\/(stagecraft\/sandbox\/)?)/,
  );

  // The session's history is the tab's: what left for there would be seen at the next question.
  expect(new URL(page.url()).pathname).toBe('/stagecraft/course.json');
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(3);
});

/** Every way to a server that a page has. Each asks for an address of its own below `/escape/`. */
const WAYS: Attempts = {
  fetch: `fetch(url)`,
  'fetch of a relative URL': `fetch(new Request('/stagecraft/course.json', { mode: 'no-cors' })).then(r => { throw new Error(r.status); })`,
  XMLHttpRequest: `new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.open('GET', url); x.onload = resolve; x.onerror = reject; x.send(); })`,
  'XMLHttpRequest that blocks': `(() => { const x = new XMLHttpRequest(); x.open('GET', url, false); x.send(); })()`,
  WebSocket: `new Promise((resolve, reject) => { const s = new WebSocket(url.replace('http', 'ws')); s.onopen = resolve; s.onerror = reject; })`,
  EventSource: `new Promise((resolve, reject) => { const s = new EventSource(url); s.onopen = resolve; s.onerror = reject; })`,
  WebTransport: `new WebTransport(url.replace('http:', 'https:')).ready`,
  sendBeacon: `blocked(() => navigator.sendBeacon(url, 'x'))`,
  image: `loaded('img', { src: url })`,
  'image with a source set': `loaded('img', { srcset: url + ' 1x' })`,
  'image of an SVG': `blocked(() => { document.body.insertAdjacentHTML('beforeend', '<svg><image href="' + url + '"/></svg>'); })`,
  'shapes of another SVG': `(document.body.insertAdjacentHTML('beforeend', '<svg><use href="' + url + '#a"/></svg>'), refused())`,
  video: `loaded('video', { src: url })`,
  audio: `loaded('audio', { src: url })`,
  object: `(add('object', { data: url }), refused())`,
  embed: `(add('embed', { src: url }), refused())`,
  script: `loaded('script', { src: url })`,
  'script module': `loaded('script', { src: url, type: 'module' })`,
  'inline script': `new Promise((resolve, reject) => { self.onInline = resolve; addEventListener('securitypolicyviolation', reject, { once: true }); add('script', { textContent: 'self.onInline()' }); })`,
  'style sheet': `loaded('link', { rel: 'stylesheet', href: url })`,
  'style sheet that imports': `blocked(() => add('style', { textContent: '@import "' + url + '";' }))`,
  'CSS background': `blocked(() => add('div', { textContent: 'x', style: 'background: url(' + url + ')' }))`,
  'CSS cursor and content': `blocked(() => { add('style', { textContent: '#c::before { content: url(' + url + ') }' }); add('div', { id: 'c' }); })`,
  font: `new FontFace('outside', 'url(' + url + ')').load()`,
  'prefetch link': `blocked(() => add('link', { rel: 'prefetch', href: url }))`,
  'preload link': `blocked(() => add('link', { rel: 'preload', as: 'image', href: url }))`,
  'module preload link': `blocked(() => add('link', { rel: 'modulepreload', href: url }))`,
  manifest: `add('link', { rel: 'manifest', href: url }) && refused()`,
  icon: `add('link', { rel: 'icon', href: url }) && refused()`,
  'speculation rules': `add('script', { type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }] }) }) && refused()`,
  'import() as written': `import(${JSON.stringify('http://outside.invalid/x.js')})`,
  'import() in eval': `(0, eval)('import(' + JSON.stringify(url) + ')')`,
  'import() of data': `(0, eval)('import("data:text/javascript,export default 1")')`,
  frame: `(add('iframe', { src: url }), refused())`,
  'frame of a frame': `blockedIn('<iframe src="' + url + '"></iframe>')`,
  'image in a frame': `blockedIn('<img src="' + url + '">')`,
  'script in a frame': `blockedIn('<script src="' + url + '"></' + 'script>')`,
  form: `(add('form', { action: url, method: 'post' }).submit(), refused())`,
  'form, by its button': `(() => { const form = add('form', {}); const button = document.createElement('button'); button.formAction = url; form.append(button); button.click(); return refused(); })()`,
  'ping of a link': `(() => { const a = add('a', { href: '#x', ping: url }); a.click(); return refused(); })()`,
  base: `(() => { add('base', { href: url }); if (document.baseURI.startsWith(url)) return; return refused(); })()`,
  'a worker that fetches': `inWorker('fetch(url).then(() => postMessage(1), e => postMessage(String(e)))')`,
  'a worker that imports': `inWorker('try { importScripts(url); postMessage(1) } catch (e) { postMessage(String(e)) }')`,
  'a worker that opens a socket': `inWorker('const s = new WebSocket(url.replace("http", "ws")); s.onopen = () => postMessage(1); s.onerror = () => postMessage("no")')`,
  'a worker from outside': `new Promise((resolve, reject) => { const w = new Worker(url); w.onmessage = resolve; w.onerror = reject; })`,
  'a shared worker that fetches': `new Promise((resolve, reject) => { const w = new SharedWorker(URL.createObjectURL(new Blob(['onconnect = ({ ports: [p] }) => fetch(' + JSON.stringify(url) + ').then(() => p.postMessage(1), e => p.postMessage(String(e)))']))); w.onerror = reject; w.port.onmessage = ({ data }) => (data === 1 ? resolve() : reject(data)); })`,
  'an audio worklet': `new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(url)`,
};

/**
 * What the attempts above are made with. Most of what is blocked says so in an event; of the rest nothing comes, and the
 * listener outside has the last word.
 */
const TOOLS = (origin: string) => `
let n = 0;
let url;
const next = () => (url = ${JSON.stringify(origin)} + '/' + (n += 1));
const refused = () => { throw new Error('nothing comes of it'); };
function add(tag, properties) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'style') element.style.cssText = value;
    else element[name] = value;
  }
  document.body.append(element);
  return element;
}
const loaded = (tag, properties) => new Promise((resolve, reject) => {
  const element = document.createElement(tag);
  for (const type of ['load', 'loadeddata']) element.addEventListener(type, resolve);
  element.addEventListener('error', () => reject('error'));
  Object.assign(element, properties);
  document.body.append(element);
});
const blocked = act => new Promise((_, reject) => {
  const mine = url;
  addEventListener('securitypolicyviolation', event => {
    if (event.blockedURI.startsWith(mine)) reject('policy: ' + event.effectiveDirective);
  });
  act();
});
/** A frame of a frame tells nobody; its load event comes when all in it has been tried. */
const blockedIn = html => new Promise((_, reject) => {
  const frame = document.createElement('iframe');
  frame.onload = () => reject('nothing comes of it');
  frame.srcdoc = html;
  document.body.append(frame);
});
const inWorker = code => new Promise((resolve, reject) => {
  const worker = new Worker(URL.createObjectURL(new Blob(['const url = ' + JSON.stringify(url) + ';' + code])));
  worker.onerror = reject;
  worker.onmessage = ({ data }) => (data === 1 ? resolve() : reject(data));
});
`;

test('no request of an app gets out', async ({ page }) => {
  const outside = await listener();
  const numbered = Object.fromEntries(
    Object.entries(WAYS).map(([name, expression]) => [name, `(next(), ${expression})`]),
  );
  const outcomes = await tryInApp(page, numbered, TOOLS(outside.url));
  expectRefused(outcomes, WAYS);
  // Whoever asks from elsewhere is heard.
  await fetch(`${outside.url}/control`);
  expect(outside.asked).toEqual(['/escape/control']);
  outside.close();
});

test('what the sandbox refuses is said in the app’s own words', async ({ page }) => {
  const outcomes = await tryInApp(page, {
    why: `fetch('https://example.com/').catch(error => { throw error.cause; })`,
    import: `import('https://example.com/x.js')`,
  });
  expect(outcomes.why).toMatch(/this sandbox has no network, so example\.com cannot be reached/);
  expect(outcomes.import).toMatch(/`https:\/\/example\.com\/x\.js` is not part of this sandbox/);
});
