import type { Progress } from './progress';

/** Ties progress to the life of the page that shows it. Returns what unties it. */
export function followPage(progress: Progress, page: Window): () => void {
  const onHide = () => {
    progress.leave();
    void progress.flush();
  };
  const onShow = () => {
    if (page.document.visibilityState === 'visible') void progress.wake();
  };
  page.addEventListener('pagehide', onHide);
  page.addEventListener('pageshow', onShow);
  page.document.addEventListener('visibilitychange', onShow);
  return () => {
    page.removeEventListener('pagehide', onHide);
    page.removeEventListener('pageshow', onShow);
    page.document.removeEventListener('visibilitychange', onShow);
  };
}
