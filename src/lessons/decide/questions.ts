import type { Question } from './types';

/** The questions of the decision tree, by id. */
export const questions: Readonly<Record<string, Question>> = {
  wish: {
    ask: 'What do people wish for?',
    help: 'Look for the trouble behind the wish. “We need a plugin for dashboards” is an answer already; “I can’t find our dashboard” is a wish.',
    options: [
      { id: 'way', label: 'A shorter way to something that lives elsewhere', to: 'link' },
      { id: 'routine', label: 'A routine that runs once a form is filled in', to: 'steps' },
      { id: 'feature', label: 'Something new that Backstage should show or do', to: 'exists' },
    ],
  },
  steps: {
    ask: 'Does the Scaffolder have an action for each step of the routine?',
    help: 'The Scaffolder is the plugin that runs such routines. Its actions are listed in your app, at `/create/actions`.',
    options: [
      { id: 'all', label: 'Yes, for each of them', to: 'template' },
      { id: 'missing', label: 'No, one or more are missing', to: 'action' },
    ],
  },
  exists: {
    ask: 'Is there a plugin about this subject already?',
    help: 'Look in your own app, in [the plugin directory](https://backstage.io/plugins/), and in [the community’s repository](https://github.com/backstage/community-plugins).',
    options: [
      {
        id: 'enough',
        label: 'Yes, and it can do this, perhaps with a module that exists',
        to: 'configure',
      },
      { id: 'not-enough', label: 'Yes, but it can’t do this', to: 'part' },
      { id: 'none', label: 'No', to: 'own' },
    ],
  },
  part: {
    ask: 'Where is something missing?',
    help: 'Follow the data: what comes in, what is kept and what is sent is the server’s part. What is looked at or clicked is the browser’s.',
    options: [
      { id: 'server', label: 'On the server', to: 'point' },
      { id: 'browser', label: 'In the browser', to: 'piece' },
      {
        id: 'fault',
        label: 'Nothing is missing; something is wrong, for everyone',
        to: 'upstream',
      },
    ],
  },
  point: {
    ask: 'Does the plugin offer an extension point for it?',
    help: 'Search the exports of its library for Node.js, the package whose name ends in `-node`, for names that end in `ExtensionPoint`.',
    options: [
      { id: 'yes', label: 'Yes', to: 'backend-module' },
      { id: 'no', label: 'No', to: 'upstream' },
    ],
  },
  piece: {
    ask: 'What has to change on the screen?',
    help: 'Pages, tabs and cards are extensions: each has an id, can be switched off, and may have settings. The plugin’s README names them.',
    options: [
      {
        id: 'setting',
        label: 'A piece has to go, to move, or to get another setting',
        to: 'app-config',
      },
      {
        id: 'whole',
        label: 'A piece has to be replaced, or another has to join it',
        to: 'frontend-module',
      },
      {
        id: 'inside',
        label: 'A detail within a piece, and there is no setting for it',
        to: 'upstream',
      },
    ],
  },
  own: {
    ask: 'What does the first version need?',
    help: 'Think of the smallest version that helps somebody. Secrets, a database and work at night need a server. Data that the catalog has, or that Backstage’s proxy can pass on from another system, does not.',
    options: [
      {
        id: 'screen',
        label: 'Something to look at, over data that can be had already',
        to: 'frontend-plugin',
      },
      { id: 'both', label: 'Something to look at, and a server part of its own', to: 'full-stack' },
      { id: 'server', label: 'A server part alone', to: 'backend-plugin' },
      { id: 'neither', label: 'Neither: it is code that several plugins share', to: 'library' },
    ],
  },
};
