/** How long the sandbox's page may take to load, and to say something once it has loaded. */
const LOAD_MS = 60_000;
const ANSWER_MS = 5_000;

/**
 * Notices that a frame's page never speaks: because it can't be had, or because another page, such as the site's 404,
 * stands in its place.
 *
 * @param onSilent called at most once
 * @returns `end`, to be called when the frame has spoken or is no longer of interest
 */
export function watchForSilence(frame: HTMLIFrameElement | null, onSilent: () => void) {
  let timer = setTimeout(onSilent, LOAD_MS);
  const onLoad = () => {
    clearTimeout(timer);
    timer = setTimeout(onSilent, ANSWER_MS);
  };
  frame?.addEventListener('load', onLoad, { once: true });
  return {
    end() {
      clearTimeout(timer);
      frame?.removeEventListener('load', onLoad);
    },
  };
}
