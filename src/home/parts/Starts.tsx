import React from 'react';
import Link from '@docusaurus/Link';
import outline from '@generated/stagecraft-progress/default/outline.json';
import { minutesText } from '../../progress/react/words';
import { lessonsOf } from '../../progress/summary/total';
import { Section } from './Section';
import { STARTS, type Start } from './starts';
import styles from './Starts.module.css';

const all = lessonsOf(outline);

/** @throws when there is no such lesson, and with that the build stops */
function lessonOf(id: string) {
  const lesson = all.find(one => one.id === id);
  if (!lesson) {
    throw new Error(
      `The home page begins with the lesson “${id}”, which is not there. Name another one in src/home/parts/starts.ts.`,
    );
  }
  return lesson;
}

/** Where to begin, by who one is. */
export function Starts() {
  return (
    <Section
      id="starts"
      title="Where to begin"
      height={810}
      why="Find yourself, and take the first three steps. Whatever you do is kept in this browser, and nowhere else."
    >
      <div className={styles.starts}>
        {STARTS.map(start => (
          <Way key={start.who} {...start} />
        ))}
        <article>
          <h3>A company without internet</h3>
          <p>
            The whole site is a folder of static files. Build it where packages can be installed,
            copy <code>build/</code> to any web server, and no request leaves your network. Plain
            http will do.
          </p>
          <pre className={styles.commands}>
            <code>{'npm run build\nnpm run serve'}</code>
          </pre>
        </article>
      </div>
    </Section>
  );
}

function Way({ who, wants, lessons: ids, also }: Start) {
  const lessons = ids.map(lessonOf);
  return (
    <article>
      <h3>{who}</h3>
      <p>{wants}</p>
      <ol>
        {lessons.map(({ id, title, url, minutes }) => (
          <li key={id}>
            <Link to={url} autoAddBaseUrl={false}>
              {title}
            </Link>
            <span>{minutesText(minutes)}</span>
          </li>
        ))}
      </ol>
      {also && (
        <p className={styles.also}>
          <Link to={also.to}>{also.label}</Link>
        </p>
      )}
    </article>
  );
}
