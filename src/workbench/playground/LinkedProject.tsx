import React, { useEffect, useMemo, useState } from 'react';
import { useHistory } from '@docusaurus/router';
import { createSession } from '../session/session';
import type { LinkedCode } from '../take/link/code';
import LinkNotice from '../take/view/LinkNotice';
import { TakeContext } from '../take/view/TakeContext';
import { Workbench } from '../view/Workbench';
import { isEditable } from '../session/files';
import { exerciseOf, restOf } from './exerciseOf';
import { freeName, newProject, type ProjectStart } from './project';
import { startOf } from './starts';
import type { Playground } from './usePlayground';
import styles from './Playground.module.css';

interface LinkedProjectProps {
  readonly playground: Playground;
  readonly code: LinkedCode;
  onLeave(): void;
}

type Found = { readonly start: ProjectStart } | { readonly problem: string };

/** Code that came with a link, as a project that nobody has yet. None of it runs before the reader says so. */
export function LinkedProject(props: LinkedProjectProps) {
  const { playground, code, onLeave } = props;
  const [found, setFound] = useState<{ readonly code: LinkedCode; readonly found: Found }>();
  useEffect(() => {
    let left = false;
    startOf(code.of, playground.data.templates, playground.loadCourse)
      .then((start): Found => ({ start }))
      .catch((error: unknown): Found => ({ problem: (error as Error).message }))
      .then(next => left || setFound({ code, found: next }))
      .catch(() => undefined); // neither of them throws
    return () => {
      left = true;
    };
  }, [code, playground]);
  if (found?.code !== code) return <p role="status">Loading what this code began from…</p>;
  if ('problem' in found.found) {
    return (
      <LinkNotice
        tone="failed"
        title="The code in this link was not opened."
        text={`What it began from is not to be had: ${found.found.problem}`}
        actions={[{ label: 'Go on with mine', onPress: onLeave }]}
      />
    );
  }
  return <Foreign key={JSON.stringify(code.of)} {...props} start={found.found.start} />;
}

function Foreign({
  playground,
  code,
  onLeave,
  start,
}: LinkedProjectProps & { readonly start: ProjectStart }) {
  const { data, store } = playground;
  const history = useHistory();
  const [started, setStarted] = useState<LinkedCode>();
  const held = started !== code;
  const { session, unknown } = useMemo(() => {
    const rest = restOf(start);
    const exercise = exerciseOf({ ...start, id: 'from-a-link' }, data.panels);
    const made = createSession(exercise, () => Promise.resolve(rest));
    made.restore(code.files, code.deleted);
    return {
      session: made,
      unknown: Object.keys(code.files).filter(path => !isEditable(exercise, path)),
    };
  }, [start, code, data]);
  const keep = () => {
    const wanted = code.name ?? `${start.of.title}, from a link`;
    const project = newProject(
      start,
      freeName(wanted, store.getSnapshot().projects),
      session.getState().files,
    );
    void store.put(project);
    onLeave();
    history.push(`${history.location.pathname}?project=${project.id}`);
  };
  if (unknown.length > 0) {
    return (
      <LinkNotice
        tone="failed"
        title="The code in this link was not opened."
        text={`It has files that no project here may have: ${unknown.join(', ')}. Nothing of it was run.`}
        actions={[{ label: 'Go on with mine', onPress: onLeave }]}
      />
    );
  }
  return (
    <TakeContext.Provider value={code}>
      <h2 className={styles.title}>{code.name ?? start.of.title}</h2>
      <LinkNotice
        tone="foreign"
        title="This code came with a link."
        text={`It isn’t yours, and not the course’s: read it before you run it. Your own projects are as you left them.${
          code.starter === start.digest
            ? ''
            : ' It was written for another version of what it began from, and may not fit this one.'
        }`}
        actions={[
          ...(held ? [{ label: 'Run it', onPress: () => setStarted(code) }] : []),
          { label: 'Keep it as mine', onPress: keep },
          { label: 'Back to mine', onPress: onLeave },
        ]}
      />
      <Workbench
        session={session}
        release={data.release}
        draftRead
        held={held}
        onStart={() => setStarted(code)}
      />
    </TakeContext.Provider>
  );
}
