import type { Case } from './types';

/** Six things that were really wished for, and what became of them. */
export const cases: readonly Case[] = [
  {
    id: 'github-org',
    wish: 'Everyone in our GitHub organization should be in the catalog, each in the right teams.',
    answers: [
      { option: 'feature', because: 'People and teams should appear in Backstage by themselves.' },
      {
        option: 'enough',
        because:
          'The subject belongs to the catalog, and a module for exactly this has been published.',
      },
    ],
    made: 'Nothing had to be written: the module is installed, and `app-config.yaml` names the organization.',
    source: {
      label: 'GitHub organizational data',
      url: 'https://backstage.io/docs/integrations/github/org/',
    },
    packages: [
      {
        name: '@backstage/plugin-catalog-backend-module-github-org',
        role: 'backend-plugin-module',
      },
    ],
  },
  {
    id: 'scaffolder-notifications',
    wish: 'As soon as a template has made a new service, the team that will own it should hear of it.',
    answers: [
      { option: 'routine', because: 'Somebody fills in a form, and a row of steps begins.' },
      {
        option: 'missing',
        because: 'Creating and registering had actions. Sending a notification had none.',
      },
    ],
    made: 'A module for the Scaffolder with one action, `notification:send`, which templates name as a step.',
    source: {
      label: 'plugin-scaffolder-backend-module-notifications',
      url: 'https://www.npmjs.com/package/@backstage/plugin-scaffolder-backend-module-notifications',
    },
    packages: [
      {
        name: '@backstage/plugin-scaffolder-backend-module-notifications',
        role: 'backend-plugin-module',
      },
    ],
  },
  {
    id: 'notifications',
    wish: 'Plugins have something to tell people, such as “your build is done”, and no place to say it.',
    answers: [
      { option: 'feature', because: 'There should be one place in Backstage for such news.' },
      { option: 'none', because: 'No plugin was about it.' },
      {
        option: 'both',
        because:
          'News has to be kept until it is read, which takes a database, and it has to be seen.',
      },
    ],
    made: 'A frontend plugin and a backend plugin with the id `notifications`, and two libraries beside them.',
    source: { label: 'Notifications', url: 'https://backstage.io/docs/notifications/' },
    packages: [
      { name: '@backstage/plugin-notifications', role: 'frontend-plugin' },
      { name: '@backstage/plugin-notifications-backend', role: 'backend-plugin' },
      { name: '@backstage/plugin-notifications-common', role: 'common-library' },
      { name: '@backstage/plugin-notifications-node', role: 'node-library' },
    ],
  },
  {
    id: 'email',
    wish: 'People see their notifications only while they look at Backstage. Send them by email as well.',
    answers: [
      { option: 'feature', because: 'Backstage should do something that it doesn’t do yet.' },
      {
        option: 'not-enough',
        because: 'The notifications plugin is about this, and knows nothing of email.',
      },
      { option: 'server', because: 'Mail is sent by a server, and nobody looks at anything new.' },
      {
        option: 'yes',
        because:
          'Its library exports `notificationsProcessingExtensionPoint`, which takes processors.',
      },
    ],
    made: 'A module for the notifications plugin that adds a processor. Other modules do the same for chat.',
    source: {
      label: 'plugin-notifications-backend-module-email',
      url: 'https://www.npmjs.com/package/@backstage/plugin-notifications-backend-module-email',
    },
    packages: [
      {
        name: '@backstage/plugin-notifications-backend-module-email',
        role: 'backend-plugin-module',
      },
    ],
  },
  {
    id: 'locations',
    wish: 'Locations tell the catalog where to read from. We need a type of our own, and the catalog refuses all but the usual one.',
    answers: [
      { option: 'feature', because: 'The catalog should do something that it refuses so far.' },
      { option: 'not-enough', because: 'It is about the catalog, through and through.' },
      { option: 'server', because: 'The catalog’s backend decides which types it takes.' },
      {
        option: 'no',
        because:
          'None of its extension points reached that list. The author of the issue had to run a copy of the plugin.',
      },
    ],
    made: 'An issue, then a pull request, which added `catalogLocationsExtensionPoint`. Today the answer would be a module.',
    source: {
      label: 'Issue #25062 and what followed',
      url: 'https://github.com/backstage/backstage/issues/25062',
    },
    packages: [{ name: '@backstage/plugin-catalog-node', role: 'node-library' }],
  },
  {
    id: 'org',
    wish: 'On a team’s page in the catalog, I want to see who is in it and what it owns.',
    answers: [
      { option: 'feature', because: 'There should be something new to see.' },
      {
        option: 'none',
        because:
          'The catalog’s page takes cards from any plugin, and what to show of a team is a subject of its own.',
      },
      { option: 'screen', because: 'Members and owners are in the catalog already.' },
    ],
    made: 'A frontend plugin with cards for the pages of teams and people. It has no backend.',
    source: {
      label: 'plugin-org',
      url: 'https://www.npmjs.com/package/@backstage/plugin-org',
    },
    packages: [{ name: '@backstage/plugin-org', role: 'frontend-plugin' }],
  },
];
