import React, { useEffect, useMemo, useState } from 'react';
import Link from '@docusaurus/Link';
import { createSession } from '../session/session';
import { TakeContext } from '../take/view/TakeContext';
import { Workbench } from '../view/Workbench';
import { exerciseOf, restOf } from './exerciseOf';
import type { Project } from './project';
import type { Playground } from './usePlayground';
import styles from './Playground.module.css';

interface ProjectViewProps {
  readonly playground: Playground;
  readonly project: Project;
}

/** One project in the workbench. Every change is kept at once. */
export function ProjectView({ playground, project }: ProjectViewProps) {
  const { data, store } = playground;
  // What it was when it was opened: the session has what is newer.
  const [opened] = useState(project);
  const session = useMemo(() => {
    const rest = restOf(opened);
    const made = createSession(exerciseOf(opened, data.panels), () => Promise.resolve(rest));
    const deleted = Object.keys(opened.starter).filter(path => !Object.hasOwn(opened.files, path));
    made.restore(opened.files, deleted);
    return made;
  }, [opened, data]);
  useEffect(() => {
    let { files } = session.getState();
    return session.subscribe(() => {
      const next = session.getState().files;
      if (next === files) return;
      files = next;
      const { name = opened.name } =
        store.getSnapshot().projects.find(({ id }) => id === opened.id) ?? {};
      void store.put({ ...opened, name, files, changedAt: new Date().toISOString() });
    });
  }, [session, store, opened]);
  const origin = useMemo(
    () => ({
      of: { kind: opened.of.kind, id: opened.of.id },
      starter: opened.digest,
      name: opened.name.slice(0, 80),
    }),
    [opened],
  );
  return (
    <TakeContext.Provider value={origin}>
      <div className={styles.head}>
        <h2>{project.name}</h2>
        <Link to="/playground/">All projects</Link>
      </div>
      <Workbench session={session} release={data.release} draftRead />
    </TakeContext.Provider>
  );
}
