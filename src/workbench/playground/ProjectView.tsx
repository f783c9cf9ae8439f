import React, { useEffect, useMemo, useState } from 'react';
import Link from '@docusaurus/Link';
import { pageProgress, useProgress } from '../../progress/react';
import { createSession } from '../session/session';
import { TakeContext } from '../take/view/TakeContext';
import { Workbench } from '../view/Workbench';
import { exerciseOf, restOf } from './exerciseOf';
import { keepProject } from './keepProject';
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
  const [copy, setCopy] = useState<Project>();
  const { id, name } = copy ?? project;
  const session = useMemo(() => {
    const rest = restOf(opened);
    const made = createSession(exerciseOf(opened, data.panels), () => Promise.resolve(rest));
    const deleted = Object.keys(opened.starter).filter(path => !Object.hasOwn(opened.files, path));
    made.restore(opened.files, deleted);
    return made;
  }, [opened, data]);
  useEffect(
    () =>
      keepProject(session, store, opened, made => {
        setCopy(made);
        // A reload opens the copy. The router is not told: it would begin the view anew, and take the cursor away.
        window.history.replaceState(window.history.state, '', `?project=${made.id}`);
      }),
    [session, store, opened],
  );
  useOpenMark(id);
  const elsewhere = useProgress().openElsewhere.has(id);
  const notices = [
    ...(copy
      ? [
          `“${opened.name}” was changed in another tab at the same time. There it stays as it is; what you have here goes on as “${copy.name}”.`,
        ]
      : []),
    ...(elsewhere
      ? [
          'This project is open in another tab as well. What is done in one shows in the other; if both change it at once, one goes on as a copy.',
        ]
      : []),
  ];
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
        <h2>{name}</h2>
        <Link to="/playground/">All projects</Link>
      </div>
      <Workbench session={session} release={data.release} draftRead notices={notices} />
    </TakeContext.Provider>
  );
}

/** Lets the reader's other tabs know that a project is open here. */
function useOpenMark(id: string) {
  useEffect(() => {
    const opening = pageProgress().then(progress => progress.openExercise(id));
    opening.catch(() => undefined); // then nobody is told
    return () => void opening.then(close => close()).catch(() => undefined);
  }, [id]);
}
