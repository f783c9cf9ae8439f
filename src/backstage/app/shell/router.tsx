import { RouterBlueprint } from '@backstage/plugin-app-react';
import { startTransition, useLayoutEffect, useState, type ReactNode } from 'react';
import { Router } from 'react-router-dom';
import type { AppHistory } from './history';

/** Replaces the app's BrowserRouter by one over the history given. */
export function createRouter(history: AppHistory) {
  function AppRouter({ children }: { children: ReactNode }) {
    const [{ location, action }, setState] = useState(history.state);
    useLayoutEffect(() => {
      // A page stays until the next one is loaded. Otherwise Backstage's spinner comes in between, which itself is
      // loaded the first time, and React 18 keeps a spinner for half a second.
      const follow = () => startTransition(() => setState(history.state));
      follow();
      return history.subscribe(follow);
    }, []);
    return (
      <Router location={location} navigationType={action} navigator={history}>
        {children}
      </Router>
    );
  }
  return RouterBlueprint.make({ params: { component: AppRouter } });
}
