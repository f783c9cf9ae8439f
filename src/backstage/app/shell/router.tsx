import { RouterBlueprint } from '@backstage/plugin-app-react';
import { startTransition, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { NavigationType, Router } from 'react-router-dom';
import type { AppHistory, HistoryState } from './history';

/**
 * Whether the page shown leads on to another, which is being loaded. React Router's Navigate leads on when it is mounted,
 * and not again: such a page, when it is asked for, has to be mounted anew.
 */
function leadsOn(shown: string, { location, action }: HistoryState): boolean {
  return action === NavigationType.Replace && location.pathname !== shown;
}

/** Replaces the app's BrowserRouter by one over the history given. */
export function createRouter(history: AppHistory) {
  function AppRouter({ children }: { children: ReactNode }) {
    const [{ location, action }, setState] = useState(history.state);
    const [visit, setVisit] = useState(0);
    const shown = useRef('');
    useLayoutEffect(() => {
      shown.current = location.pathname;
    }, [location]);
    useLayoutEffect(() => {
      let next = history.state;
      const follow = () => {
        const before = next;
        next = history.state;
        // A page stays until the next one is loaded. Otherwise Backstage's spinner comes in between, which itself is
        // loaded the first time, and React 18 keeps a spinner for half a second.
        startTransition(() => {
          setState(next);
          const isAsked = next.location.pathname === shown.current;
          if (isAsked && leadsOn(shown.current, before)) setVisit(count => count + 1);
        });
      };
      follow();
      return history.subscribe(follow);
    }, []);
    return (
      <Router key={visit} location={location} navigationType={action} navigator={history}>
        {children}
      </Router>
    );
  }
  return RouterBlueprint.make({ params: { component: AppRouter } });
}
