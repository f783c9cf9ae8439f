import React, { useEffect, useMemo, useState } from 'react';
import type { LessonData } from '../course/lessonData';
import { Workbench } from './view/Workbench';
import { createSession } from './session/session';
import { keepProgress } from './keepProgress';

/** A lesson's exercise or demo, as its MDX places it. `lesson` comes from the build. */
export function Exercise({ lesson }: { readonly lesson: LessonData }) {
  const { exercise } = lesson;
  if (!exercise)
    throw new Error(`Lesson ${lesson.id} places an exercise, but has no exercise.yaml.`);
  const { session, connect } = useMemo(() => {
    const progress = keepProgress(exercise, lesson.courseDigest);
    const made = createSession(exercise, progress.events);
    return { session: made, connect: () => progress.connect(made) };
  }, [exercise, lesson.courseDigest]);
  const [draftRead, setDraftRead] = useState(false);
  useEffect(() => {
    let here = true;
    void connect().then(() => here && setDraftRead(true));
    return () => {
      here = false;
    };
  }, [connect]);
  return <Workbench session={session} release={lesson.backstageRelease} draftRead={draftRead} />;
}
