import { RouterBlueprint } from '@backstage/plugin-app-react';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { Router } from 'react-router-dom';
import type { AppHistory } from './history';

/** Replaces the app's BrowserRouter by one over the history given. */
export function createRouter(history: AppHistory) {
  function AppRouter({ children }: { children: ReactNode }) {
    const subscribe = useCallback((listener: () => void) => history.subscribe(listener), []);
    const { location, action } = useSyncExternalStore(subscribe, () => history.state);
    return (
      <Router location={location} navigationType={action} navigator={history}>
        {children}
      </Router>
    );
  }
  return RouterBlueprint.make({ params: { component: AppRouter } });
}
