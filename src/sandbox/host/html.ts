import { HOST_CSP, frameCsp } from './csp';
import type { HostSettings } from './settings';

/** JSON inside a script element: only `<` could end it. */
const inlineJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The document of a realm's frame: nothing but the bootstrap, the only script that its policy lets run by itself.
 *
 * @param hash the bootstrap's SHA-256, in base64
 */
export const frameHtml = (bootstrap: string, hash: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${frameCsp(hash)}"><title>Realm</title><script>${bootstrap}</script>`;

/**
 * The host page. Its ground is that of Backstage's own themes (@backstage/theme 0.7, baseTheme), so that nothing flashes
 * before there is an app, and the preview's frame fills it.
 */
export const hostHtml = (script: string, settings: HostSettings): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${HOST_CSP}">
<meta name="robots" content="noindex">
<title>Stagecraft sandbox</title>
<link rel="icon" href="data:,">
<style>
html, body { height: 100%; margin: 0; overflow: hidden; }
html { color-scheme: light; background: #f8f8f8; }
html[data-mode='dark'] { color-scheme: dark; background: #333; }
</style>
<script type="application/json" id="settings">${inlineJson(settings)}</script>
</head>
<body><script src="${script}"></script></body>
</html>
`;
