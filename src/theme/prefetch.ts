import type { ClientModule } from '@docusaurus/types';

/**
 * A client module of every page. Docusaurus 3.10 fetches the code of each page as soon as a link to it comes into view: on a
 * lesson, that of some thirty. A reader stays for minutes and then goes on to one. So what is fetched on sight is the next
 * page alone; any other when a pointer comes to its link, which Docusaurus does itself, or the focus, which we do.
 */
let installed = false;

function install() {
  const { prefetch, preload } = window.docusaurus;
  window.docusaurus = { preload, prefetch: path => path === next() && prefetch(path) };
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement && target.origin === location.origin) {
      void prefetch(target.pathname);
    }
  });
}

/** The path that the pager at the end of the page leads to, if it has one. */
function next(): string | undefined {
  return document.querySelector<HTMLAnchorElement>('a.pagination-nav__link--next')?.pathname;
}

const clientModule: ClientModule = {
  // The first time is just before the first render: until then there is no window.docusaurus, and after it links come into view.
  onRouteUpdate() {
    if (!installed) install();
    installed = true;
  },
};
export default clientModule;
