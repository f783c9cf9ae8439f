import { useSyncExternalStore } from 'react';

const KEY = 'stagecraft.review-count';
const listeners = new Set<() => void>();
/** Of this page, where storage is blocked. */
let choice: 'on' | 'off' | undefined;

function isShown(): boolean {
  try {
    return (choice ?? window.localStorage.getItem(KEY)) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the reader wants to see in the navbar how many questions are due: yes, until they say no. */
export const useCountShown = (): boolean => useSyncExternalStore(subscribe, isShown, () => true);

/** Remembers it in this browser. */
export function showCount(shown: boolean): void {
  choice = shown ? 'on' : 'off';
  try {
    window.localStorage.setItem(KEY, choice);
  } catch {
    // It holds until the page closes.
  }
  listeners.forEach(listener => listener());
}
