/** Learner code has emptied the document, and the app with it. */
export class StageGoneError extends Error {
  override name = 'StageGoneError';
  constructor() {
    super(
      'The element in which the app is drawn was removed from the document, by something like document.body.remove() or innerHTML. Change only what your own components have drawn. The app comes back with your next change.',
    );
  }
}

/**
 * The place of the app in its document. Learner code can take away anything in a document, its body too: each app begins
 * in a whole one, and one that is taken out of it is told of.
 */
export function createStage(page: Document) {
  const { documentElement, head, body } = page;
  const isOurs = () =>
    page.documentElement === documentElement && page.head === head && page.body === body;
  let root: HTMLElement | undefined;
  let onGone: (() => void) | undefined;
  const observer = new MutationObserver(() => {
    if (!root || (root.isConnected && isOurs())) return;
    const tell = onGone;
    onGone = undefined;
    tell?.();
  });

  /** Brings back what was taken away, or replaced. */
  function mend() {
    if (page.documentElement !== documentElement) page.replaceChildren(documentElement);
    if (!isOurs()) documentElement.replaceChildren(head, body);
  }

  function clear() {
    observer.disconnect();
    root?.remove();
    root = undefined;
  }

  return {
    /** Removes the app's element. */
    clear,
    /**
     * Gives a new app its element.
     *
     * @param gone called once, if learner code takes the element out of the document
     */
    set(gone: () => void): HTMLElement {
      clear();
      mend();
      root = page.createElement('div');
      root.id = 'root';
      body.append(root);
      onGone = gone;
      // Only these, not all that is drawn: an app changes its own elements all the time.
      for (const each of [page, documentElement, body]) observer.observe(each, { childList: true });
      return root;
    },
  };
}

export type Stage = ReturnType<typeof createStage>;
