import { createPath, NavigationType, parsePath, type Navigator, type To } from 'react-router-dom';
import type { AppLocation, Trail } from '../types';

interface Entry {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}

export interface HistoryState {
  location: Entry;
  action: NavigationType;
}

/**
 * The visited places of an app that has no address bar: an opaque frame has no history of its own, and must not change
 * its parent's. It is a navigator for React Router 6.
 */
export class AppHistory implements Navigator {
  #entries: Entry[];
  #index = 0;
  #home = '/';
  #state: HistoryState;
  #listeners = new Set<() => void>();

  /** @param trail of an app before this one; it counts if that was at `path` */
  constructor(path: string, trail?: Trail) {
    const entry = this.#entry(path);
    this.#entries = [entry];
    this.#state = { location: entry, action: NavigationType.Pop };
    if (trail?.paths[trail.index] !== createPath(entry)) return;
    this.#entries = trail.paths.map((visited, at) =>
      at === trail.index ? entry : this.#entry(visited),
    );
    this.#index = trail.index;
  }

  get trail(): Trail {
    return { paths: this.#entries.map(entry => createPath(entry)), index: this.#index };
  }

  get state(): HistoryState {
    return this.#state;
  }

  get location(): AppLocation {
    return {
      path: createPath(this.#state.location),
      index: this.#index,
      length: this.#entries.length,
    };
  }

  /** Where '/' leads from now on; an app that is at '/' goes there. */
  set home(path: string) {
    this.#home = path;
    if (this.#state.location.pathname === '/') this.replace(this.#state.location);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // React Router calls these without the object that they belong to.
  readonly createHref = (to: To): string => (typeof to === 'string' ? to : createPath(to));

  readonly push = (to: To, state?: unknown): void => {
    const entry = this.#entry(to, state);
    this.#entries = [...this.#entries.slice(0, this.#index + 1), entry];
    this.#moveTo(this.#index + 1, NavigationType.Push);
  };

  readonly replace = (to: To, state?: unknown): void => {
    this.#entries[this.#index] = this.#entry(to, state);
    this.#moveTo(this.#index, NavigationType.Replace);
  };

  /** As from an address bar, of which only path, query and hash count. Where the app is already is not visited twice. */
  visit(address: string): void {
    if (!URL.canParse(address, 'http://app.invalid')) return;
    const { pathname, search, hash } = new URL(address, 'http://app.invalid');
    const to = { pathname, search, hash };
    if (createPath(this.#entry(to)) === this.location.path) this.replace(to);
    else this.push(to);
  }

  /** Goes so many steps forward, or back; past the ends nothing happens, as in a browser. */
  readonly go = (delta: number): void => {
    if (this.#entries[this.#index + delta]) this.#moveTo(this.#index + delta, NavigationType.Pop);
  };

  #moveTo(index: number, action: NavigationType): void {
    const location = this.#entries[index];
    if (!location) return;
    this.#index = index;
    this.#state = { location, action };
    for (const listener of this.#listeners) listener();
  }

  /** Paths that are not absolute count from where the app is, as in an address bar. */
  #entry(to: To, state: unknown = null): Entry {
    const parts = typeof to === 'string' ? parsePath(to) : to;
    const pathname = parts.pathname || this.#state?.location.pathname || '/';
    const absolute = pathname.startsWith('/') ? pathname : `/${pathname}`;
    const isHome = absolute === '/' && this.#home !== '/';
    const home = isHome ? parsePath(this.#home) : {};
    return {
      pathname: home.pathname ?? absolute,
      search: parts.search || (home.search ?? ''),
      hash: parts.hash || (home.hash ?? ''),
      state,
      key: Math.random().toString(36).slice(2, 10),
    };
  }
}
