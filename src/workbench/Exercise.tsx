import React, { useEffect, useMemo, useState } from 'react';
import type { ExerciseRest, LessonData } from '../course/lessonData';
import { useProgress } from '../progress/react';
import { loadOnce } from './session/rest';
import { createSession } from './session/session';
import { keepProgress } from './keepProgress';
import { Workbench } from './view/Workbench';

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
  const [draft, setDraft] = useState({ read: false, changed: false });
  useEffect(() => {
    let left = false;
    const connecting = connect();
    void connecting.then(({ changed }) => left || setDraft({ read: true, changed }));
    return () => {
      left = true;
      void connecting.then(({ close }) => close());
    };
  }, [connect]);
  const elsewhere = useProgress().openElsewhere.has(exercise.id);
  const notices = [
    ...(elsewhere
      ? ['This exercise is open in another tab as well. Of each file, the newest text is kept.']
      : []),
    ...(draft.changed
      ? [
          'The exercise has changed since you began. Your code is as you left it; Reset shows the new start, and Undo brings yours back.',
        ]
      : []),
  ];
  return (
    <Workbench
      session={session}
      release={lesson.backstageRelease}
      draftRead={draft.read}
      notices={notices}
    />
  );
}
