import React, { useRef, useState } from 'react';
import Link from '@docusaurus/Link';
import buttons from '../parts/buttons.module.css';
import { freeName, newProject, type Project } from './project';
import { Rename } from './Rename';
import type { ProjectStore, Snapshot } from './store';
import styles from './Playground.module.css';

interface ProjectListProps {
  readonly store: ProjectStore;
  readonly snapshot: Snapshot;
}

/** The reader's projects: open, rename, duplicate, delete. */
export function ProjectList({ store, snapshot }: ProjectListProps) {
  const [renaming, setRenaming] = useState<string>();
  const [deleted, setDeleted] = useState<Project>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { projects, unreadable } = snapshot;
  const duplicate = (project: Project) =>
    store.put({
      ...newProject(project, freeName(`${project.name} (copy)`, projects)),
      files: project.files,
    });
  const remove = async (project: Project) => {
    setDeleted(project);
    heading.current?.focus(); // the button goes, the focus should not
    await store.remove(project.id);
  };
  return (
    <section aria-labelledby="projects">
      <h2 id="projects" ref={heading} tabIndex={-1}>
        Your projects
      </h2>
      <div role="status">
        {deleted && (
          <p className={styles.notice}>
            “{deleted.name}” was deleted.{' '}
            <button
              type="button"
              className={buttons.quiet}
              onClick={() => {
                void store.put(deleted);
                setDeleted(undefined);
                heading.current?.focus();
              }}
            >
              Undo
            </button>
          </p>
        )}
      </div>
      {unreadable > 0 && (
        <p>
          {unreadable} more can’t be read: a newer version of this site may have written them. They
          are left as they are.
        </p>
      )}
      {projects.length === 0 ? (
        <p>
          You have none yet. Start one below: it is kept in this browser, under a name of yours.
        </p>
      ) : (
        <ul className={styles.projects}>
          {projects.map(project => (
            <li key={project.id} className={styles.project}>
              {renaming === project.id ? (
                <Rename
                  name={project.name}
                  onDone={name => {
                    setRenaming(undefined);
                    if (name !== undefined) void store.put({ ...project, name });
                  }}
                />
              ) : (
                <>
                  <div>
                    <Link to={`/playground/?project=${project.id}`}>{project.name}</Link>
                    <p className={styles.from}>
                      {project.of.title} ·{' '}
                      <time dateTime={project.changedAt}>
                        {new Date(project.changedAt).toLocaleString('en-GB', {
                          dateStyle: 'medium',
                          timeStyle: 'short',
                        })}
                      </time>
                    </p>
                  </div>
                  <div className={styles.actions}>
                    <button
                      type="button"
                      className={buttons.ghost}
                      aria-label={`Rename ${project.name}`}
                      onClick={() => setRenaming(project.id)}
                    >
                      Rename
                    </button>
                    <button
                      type="button"
                      className={buttons.ghost}
                      aria-label={`Duplicate ${project.name}`}
                      onClick={() => void duplicate(project)}
                    >
                      Duplicate
                    </button>
                    <button
                      type="button"
                      className={buttons.ghost}
                      aria-label={`Delete ${project.name}`}
                      onClick={() => void remove(project)}
                    >
                      Delete
                    </button>
                  </div>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
