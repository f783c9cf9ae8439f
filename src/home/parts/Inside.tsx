import React from 'react';
import type { PanelName } from '../../course/profiles';
import { Panel } from '../../workbench/lesson/Panel';
import { Section } from './Section';
import styles from './Inside.module.css';

const PANELS: readonly { readonly name: PanelName; readonly shows: string }[] = [
  {
    name: 'Requests',
    shows: 'What the app asked and what the backend answered. Send one of your own.',
  },
  {
    name: 'Logs',
    shows: 'Each line with its plugin and its level. The backend above writes one for every clap.',
  },
  {
    name: 'Plugins',
    shows: 'What is installed in this backend, and which service needs which other.',
  },
  {
    name: 'Tree',
    shows: 'The app’s extensions, as they hang on one another. Your page is one of them.',
  },
];

/** What one can see of the plugin that runs on this page: each opens it there. */
export function Inside() {
  return (
    <Section
      id="inside"
      title="Look inside while it runs"
      height={295}
      why="A browser’s tools see a page. These panels see Backstage: they read the backend and the app that run above, and each of them opens there."
    >
      <ul className={styles.panels}>
        {PANELS.map(({ name, shows }) => (
          <li key={name}>
            <h3>
              <Panel name={name} />
            </h3>
            <p>{shows}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
