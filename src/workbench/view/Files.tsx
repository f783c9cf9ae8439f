import React, { lazy, type ReactNode } from 'react';
import clsx from 'clsx';
import { LoadBoundary } from '../parts/LoadBoundary';
import { TabList } from '../parts/Tabs';
import { isEditable, tabsNow } from '../session/files';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import styles from './Workbench.module.css';

const FileActions = lazy(() => import('./FileActions'));

interface FilesProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly hydrated: boolean;
  /** Whether the editor is loaded, or on its way. */
  readonly live: boolean;
  /** Id of the element that holds the open file. */
  readonly panelId: string;
  /** The editor of the open file. */
  readonly children: ReactNode;
}

/** The files in their tabs, and the open one. */
export function Files({ session, state, hydrated, live, panelId, children }: FilesProps) {
  const { exercise } = session;
  return (
    <div className={styles.files} data-part="Code">
      <div className={styles.filesHead}>
        <TabList
          label="Files"
          mono
          tabs={tabsNow(exercise, state.files).map(file => ({
            id: file.path,
            label: file.path,
            ...(file.role === 'readonly'
              ? {
                  title: 'This file can be read, not changed.',
                  badge: (
                    <span className={styles.lock} aria-hidden="true">
                      read-only
                    </span>
                  ),
                }
              : {}),
          }))}
          selected={state.open}
          onSelect={path => session.openFile(path)}
          disabled={!hydrated}
          panelId={() => panelId}
        />
        {exercise.may && live && (
          <LoadBoundary what="What makes files" fallback={null}>
            <FileActions session={session} state={state} />
          </LoadBoundary>
        )}
      </div>
      <div
        id={panelId}
        role="tabpanel"
        aria-label={state.open}
        className={clsx(styles.editor, !isEditable(exercise, state.open) && styles.readonly)}
      >
        {children}
      </div>
    </div>
  );
}
