import type { KeyboardEvent } from 'react';

/** Links to results, in their order. */
const RESULTS = 'a[data-result]';

/**
 * Arrow keys go from what is typed to the results and back; Enter opens the first; who types on in the results is back in
 * the text.
 *
 * @returns whether the key was used
 */
export function moveFocus(box: HTMLElement, event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const input = box.querySelector<HTMLInputElement>('input[type="search"]');
  const links = [...box.querySelectorAll<HTMLElement>(RESULTS)];
  // The button beside a result belongs to it.
  const row = target instanceof HTMLElement ? target.closest('li') : null;
  const at = links.findIndex(link => row?.contains(link));
  if (at < 0 && target !== input) return false;
  const go = (to: number): boolean => {
    (to < 0 ? input : links[Math.min(to, links.length - 1)])?.focus();
    return true;
  };
  if (key === 'ArrowDown') return go(at + 1);
  if (key === 'ArrowUp') return at >= 0 && go(at - 1);
  if (target === input) {
    if (key !== 'Enter' || event.nativeEvent.isComposing) return false;
    links[0]?.click();
    return true;
  }
  if (key === 'Home') return go(0);
  if (key === 'End') return go(links.length - 1);
  if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) input?.focus();
  return false;
}
