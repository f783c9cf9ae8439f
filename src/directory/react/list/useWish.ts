import { useHistory, useLocation } from '@docusaurus/router';
import { readWish, wishSearch, type Wish } from '../../core/find';
import { useHydrated } from '../../../workbench/parts/useHydrated';

/** What the address asks for; the static HTML, which knows no address, lists all. */
export function useWish(): {
  readonly wish: Wish;
  readonly ready: boolean;
  change(part: Partial<Wish>): void;
} {
  const history = useHistory();
  const { pathname, search } = useLocation();
  const ready = useHydrated();
  const wish = readWish(ready ? search : '');
  return {
    wish,
    ready,
    // Typing must not fill the history: Back leaves the list.
    change: part => history.replace(pathname + wishSearch({ ...wish, ...part })),
  };
}
