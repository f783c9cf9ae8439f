/** How a realm's frame stands in the host page. */
export type Look =
  /** Fills the page: the app in the preview. */
  | 'seen'
  /** Laid out like any page, but not seen: checks ask where things are and how they look. */
  | 'offstage'
  /** Not laid out at all: it only holds a Worker. */
  | 'hidden';

/** The size of the page that checks meet, in pixels: a laptop's. */
const OFFSTAGE = { width: '1280px', height: '800px' };

/** Gives a frame its look and its accessible name; readers of a screen meet the preview alone. */
export function styleFrame(frame: HTMLIFrameElement, look: Look): void {
  frame.title = look === 'seen' ? 'Preview' : 'Realm';
  frame.style.border = '0';
  if (look === 'seen') {
    Object.assign(frame.style, { display: 'block', width: '100%', height: '100%' });
    return;
  }
  frame.tabIndex = -1;
  frame.inert = true;
  frame.setAttribute('aria-hidden', 'true');
  if (look === 'hidden') frame.hidden = true;
  // Behind the preview, not beyond the edge: there, Chromium 156 stops animations and resize observers of other origins.
  else
    Object.assign(frame.style, {
      position: 'fixed',
      inset: '0',
      zIndex: '-1',
      opacity: '0',
      ...OFFSTAGE,
    });
}
