import { BEGUN_KEY } from '../../begunKey';

/** Nothing yet; something; everything that the course has. */
export type Begun = '' | 'yes' | 'done';

/** Shows the elements that are marked with it (see begun.module.css), and those alone; remembered for the next page. */
export function showBegun(begun: Begun): void {
  document.documentElement.dataset.begun = begun;
  try {
    if (begun === '') localStorage.removeItem(BEGUN_KEY);
    else localStorage.setItem(BEGUN_KEY, begun);
  } catch {
    // Storage is blocked: the next page shows it a little later.
  }
}
