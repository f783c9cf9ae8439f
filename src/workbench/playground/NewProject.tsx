import React, { useEffect, useId, useState } from 'react';
import { useHistory } from '@docusaurus/router';
import buttons from '../parts/buttons.module.css';
import type { Published } from '../take/published/loadPublished';
import { freeName, newProject, type ProjectStart } from './project';
import { startFromExercise, startFromTemplate } from './starts';
import type { Snapshot } from './store';
import type { Playground } from './usePlayground';
import styles from './Playground.module.css';

interface NewProjectProps {
  readonly playground: Playground;
  readonly snapshot: Snapshot;
}

/** Starts a project: from a template, or from any exercise of the course. */
export function NewProject({ playground, snapshot }: NewProjectProps) {
  const { data, store } = playground;
  const history = useHistory();
  const begin = (start: ProjectStart) => {
    const project = newProject(start, freeName(start.of.title, snapshot.projects));
    void store.put(project);
    history.push(`${history.location.pathname}?project=${project.id}`);
  };
  return (
    <section aria-labelledby="new-project">
      <h2 id="new-project">Start a project</h2>
      <ul className={styles.templates}>
        {data.templates.map(template => (
          <li key={template.id}>
            <h3>{template.title}</h3>
            <p>{template.description}</p>
            <button
              type="button"
              className={buttons.accent}
              aria-label={`Start from ${template.title}`}
              onClick={() => begin(startFromTemplate(template))}
            >
              Start
            </button>
          </li>
        ))}
      </ul>
      <h3>From an exercise</h3>
      <FromExercise playground={playground} onStart={begin} />
    </section>
  );
}

interface FromExerciseProps {
  readonly playground: Playground;
  onStart(start: ProjectStart): void;
}

function FromExercise({ playground, onStart }: FromExerciseProps) {
  const id = useId();
  const [attempt, setAttempt] = useState(0);
  const [course, setCourse] = useState<Published>();
  const [problem, setProblem] = useState<string>();
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let left = false;
    playground.loadCourse().then(
      loaded => left || setCourse(loaded),
      (error: unknown) => left || setProblem((error as Error).message),
    );
    return () => {
      left = true;
    };
  }, [playground, attempt]);
  const start = async () => {
    const exercise = course?.exercises.find(candidate => candidate.id === chosen);
    if (!exercise) return;
    setBusy(true);
    setProblem(undefined);
    try {
      onStart(await startFromExercise(exercise));
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <>
      {problem !== undefined && (
        <p role="alert" className={styles.notice}>
          {problem} Are you offline?{' '}
          {!course && (
            <button
              type="button"
              className={buttons.quiet}
              onClick={() => {
                setProblem(undefined);
                setAttempt(attempt + 1);
              }}
            >
              Try again
            </button>
          )}
        </p>
      )}
      {!course && problem === undefined && <p role="status">Loading the exercises…</p>}
      {course && (
        <form
          className={styles.rename}
          onSubmit={event => {
            event.preventDefault();
            void start();
          }}
        >
          <label htmlFor={id}>Exercise</label>
          <select id={id} value={chosen} onChange={event => setChosen(event.target.value)}>
            <option value="">Choose one</option>
            {course.exercises.map(exercise => (
              <option key={exercise.id} value={exercise.id}>
                {exercise.title}
              </option>
            ))}
          </select>
          <button type="submit" className={buttons.accent} disabled={chosen === '' || busy}>
            Start from it
          </button>
        </form>
      )}
    </>
  );
}
