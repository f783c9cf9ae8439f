import React, { lazy, useEffect, useMemo, useState } from 'react';
import type { ExerciseRest, LessonData } from '../course/lessonData';
import { useProgress } from '../progress/react';
import { loadOnce } from './session/rest';
import { createSession } from './session/session';
import { useForeignCode } from './take/link/useForeignCode';
import { keepProgress } from './keepProgress';
import { LoadBoundary } from './parts/LoadBoundary';
import { Workbench } from './view/Workbench';

const EarlierCode = lazy(() => import('./versions/EarlierCode'));
const ForeignNotice = lazy(() => import('./take/view/ForeignNotice'));

interface ExerciseProps {
  readonly lesson: LessonData;
  loadRest(): Promise<{ readonly default: ExerciseRest }>;
}

/** A lesson's exercise or demo, as its MDX places it. `lesson` and `loadRest` come from the build. */
export function Exercise({ lesson, loadRest }: ExerciseProps) {
  const { exercise } = lesson;
  if (!exercise) throw new Error(`Lesson ${lesson.id} places an exercise, but has none.`);
  const { session, connect } = useMemo(() => {
    const progress = keepProgress(exercise, lesson.courseDigest);
    const events = exercise.kind === 'demo' ? {} : progress.events;
    const made = createSession(exercise, loadOnce(loadRest), events);
    return { session: made, connect: () => progress.connect(made) };
  }, [exercise, loadRest, lesson.courseDigest]);
  const [draft, setDraft] = useState({ read: false, changed: false, begun: false });
  useEffect(() => {
    let left = false;
    const connecting = connect();
    void connecting.then(({ changed, begun }) => left || setDraft({ read: true, changed, begun }));
    return () => {
      left = true;
      void connecting.then(({ close }) => close());
    };
  }, [connect]);
  const foreign = useForeignCode(session);
  const elsewhere = useProgress().openElsewhere.has(exercise.id);
  const notices = [
    ...(elsewhere
      ? [
          'This exercise is open in another tab as well. Of each file, the newest text counts; the other one is among your earlier versions, below.',
        ]
      : []),
    ...(draft.changed
      ? [
          'The exercise has changed since you began. Your code is as you left it. Below the exercise you can compare it with the new start.',
        ]
      : []),
  ];
  return (
    <>
      {(foreign.link.state !== 'none' || foreign.came) && (
        <LoadBoundary what="The notice about this link" fallback={null}>
          <ForeignNotice foreign={foreign} />
        </LoadBoundary>
      )}
      <Workbench
        key={foreign.session ? 'link' : 'own'}
        session={foreign.session ?? session}
        release={lesson.backstageRelease}
        draftRead={draft.read && foreign.link.state !== 'opening'}
        notices={foreign.session ? [] : notices}
        held={foreign.held}
        onStart={foreign.start}
      />
      {(draft.begun || elsewhere) && !foreign.session && (
        <LoadBoundary what="The list of your earlier versions" fallback={null}>
          <EarlierCode session={session} changed={draft.changed} />
        </LoadBoundary>
      )}
    </>
  );
}
