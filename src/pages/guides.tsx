import React from 'react';
import outline from '@generated/stagecraft-progress/default/outline.json';
import Layout from '@theme/Layout';
import { Guides } from '../progress/react/guides/Guides';
import { counted, minutesText } from '../progress/react/words';
import styles from './guides.module.css';

const lessons = outline.guides.flatMap(guide => guide.lessons);
const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
const exercises = lessons.filter(lesson => lesson.exercise);

/** Every guide and every lesson, and how far the reader is. */
export default function GuidesPage() {
  return (
    <Layout
      title="All guides"
      description="Every guide by track, with its lessons, its exercises and the time that it takes."
    >
      <main className={styles.page}>
        <h1>All guides</h1>
        <p className={styles.lead}>
          {counted(lessons.length, 'lesson')} and {counted(exercises.length, 'exercise')}, about{' '}
          {minutesText(minutes)} in all. The guides build on each other, and each exercise brings
          the code that it starts from; so you can begin anywhere. What you have done is marked.
        </p>
        <Guides headings="h2" />
      </main>
    </Layout>
  );
}
