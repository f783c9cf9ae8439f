import type { RealmCore } from '../core';
import type { Leftovers } from '../page/leftovers';

type TestingLibrary = { cleanup(): void };
type Vitest = {
  afterEach(hook: () => void): void;
  expect: { extend(matchers: object): void };
};

export interface TestPageOptions {
  core: RealmCore;
  leftovers: Leftovers;
  clearStorages(): void;
}

/**
 * The document in which checks run. It is for them as `backstage-cli package test` sets it up, and as new for each run;
 * what the framework keeps in it, such as its styles, stays.
 */
export function createTestPage({ core: { shelf }, leftovers, clearStorages }: TestPageOptions) {
  const { documentElement, body } = document;
  let library: TestingLibrary | undefined;

  return {
    /**
     * React's scheduler keeps the timers that it finds when it is loaded. Those of the backend's pack are all ended
     * after a run, and a scheduler that waits for one of them would never wake up.
     */
    keepReactFromNodesTimers: () => void shelf.require('react-dom/client'),

    /** Call it when the packs are loaded. */
    prepare(): void {
      // With hooks among the globals, which `stagecraft:checks` puts there, it would register its own for good.
      library ??= shelf.require('@testing-library/react') as TestingLibrary;
      // The module itself extends `expect` when it is first imported; a run takes with it what it has extended.
      shelf.override('@testing-library/jest-dom/vitest', () => {
        const matchers = shelf.require('@testing-library/jest-dom/matchers') as object;
        (shelf.require('vitest') as Vitest).expect.extend(matchers);
        return {};
      });
    },

    /** Sets up a run, while its tests are collected. */
    registerHooks(): void {
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
      // Hooks run in the reverse of their order: this one, the first, comes after the checks' own.
      (shelf.require('vitest') as Vitest).afterEach(() => library?.cleanup());
    },

    /** Takes away what a run has left. */
    clear(): void {
      library?.cleanup();
      leftovers.clear();
      body.replaceChildren();
      for (const element of [documentElement, body])
        for (const { name } of [...element.attributes]) element.removeAttribute(name);
      document.title = '';
      clearStorages();
    },
  };
}
