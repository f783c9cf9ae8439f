import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';
// What a download sets up for its tests, too. The sandbox does the same for its checks frame (src/sandbox/checks).
import './pageSetup';

afterEach(() => {
  cleanup();
  removeForgottenStyles();
});

/**
 * @material-ui/styles 4.11 adds a style sheet while it renders, and React throws some renders away: those sheets stay for
 * good. Now that nothing is on the page, none of those made for one element (which have no text: JSS inserts their rules
 * one by one) is needed. jsdom would look through a thousand of them, for each element that a query asks about.
 */
function removeForgottenStyles(): void {
  for (const style of document.querySelectorAll('style[data-jss]')) {
    if (style.textContent.trim() === '') style.remove();
  }
}

// All variants share one page, and one Testing Library.
const config = getConfig();
afterAll(() => {
  configure(config);
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
