import { useEffect, type RefObject } from 'react';

/**
 * On a phone, the workbench shows one part of itself at a time, the text first. Here the app comes first: once the parts
 * stand side by side, and unless the reader is in one of them already.
 */
export function useResultFirst(ref: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = ref.current;
    if (!root) return undefined;
    const observer = new MutationObserver(() => {
      const row = root.querySelector<HTMLElement>('[data-parts]');
      if (!row) return;
      observer.disconnect();
      if (row.contains(document.activeElement)) return;
      const parts = [...row.querySelectorAll<HTMLElement>('[data-part]')];
      row.scrollLeft =
        parts.findIndex(({ dataset }) => dataset.part === 'Result') * row.clientWidth;
    });
    observer.observe(root, { subtree: true, attributeFilter: ['data-parts'] });
    return () => observer.disconnect();
  }, [ref]);
}
