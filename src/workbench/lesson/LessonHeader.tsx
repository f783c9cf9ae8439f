import React from 'react';
import styles from './LessonHeader.module.css';

interface LessonHeaderProps {
  readonly minutes?: number;
  readonly objectives?: readonly string[];
}

/** Under a lesson's title: how long it takes, and what the reader can do afterwards. */
export function LessonHeader({ minutes, objectives = [] }: LessonHeaderProps) {
  if (minutes === undefined) return null;
  return (
    <div className={styles.header}>
      <p className={styles.minutes}>About {minutes} minutes</p>
      {objectives.length > 0 && (
        <>
          <p className={styles.after}>Afterwards</p>
          <ul>
            {objectives.map(objective => (
              <li key={objective}>{withCode(objective.replace(/^You can/, 'you can'))}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
