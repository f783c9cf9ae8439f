import React, { lazy, type ComponentType } from 'react';
import type { InsideProps } from './Frame';

/** The panels that look inside what runs; each is loaded when it is first opened, and asks nothing before. */
const PANELS: Readonly<Record<string, ComponentType<InsideProps>>> = {
  Database: lazy(() => import('./DatabasePanel')),
  Config: lazy(() => import('./ConfigPanel')),
  Plugins: lazy(() => import('./PluginsPanel')),
  Scheduler: lazy(() => import('./SchedulerPanel')),
  Tree: lazy(() => import('./TreePanel')),
};

/** One of them, by its name. */
export default function Inside({ name, ...props }: InsideProps & { readonly name: string }) {
  const Panel = PANELS[name];
  return Panel ? <Panel {...props} /> : null;
}
