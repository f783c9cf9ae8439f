import { helloLesson, type SiteFiles } from '../../src/course/testing/site';

// Exercises with a page, for the harness's own tests: one with a frontend alone, and one whose page asks its backend.

const exerciseYaml = `${helloLesson}/exercise.yaml`;
const checks = `${helloLesson}/checks.test.ts`;

/** `helloSite` without its exercise. */
const cleared: SiteFiles = {
  [`${helloLesson}/starter/src/greeting.ts`]: undefined,
  [`${helloLesson}/starter/src/names.ts`]: undefined,
  [`${helloLesson}/solution/src/greeting.ts`]: undefined,
  [`${helloLesson}/solution/src/names.ts`]: undefined,
};

const page = (
  content: string,
) => `import { createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { Button, Container } from '@backstage/ui';
import { useState } from 'react';
import './all.css';
import styles from './page.module.css';

function HelloPage() {
  const [name, setName] = useState('you');
  return (
    <Container className={styles.page}>
      <Button onPress={() => setName('all')}>Greet all</Button>
      ${content}
    </Container>
  );
}

export default createFrontendPlugin({
  pluginId: 'hello',
  extensions: [
    PageBlueprint.make({
      params: { path: '/hello', title: 'Hello', loader: async () => <HelloPage /> },
    }),
  ],
});
`;

/** A page that greets. */
export const frontendExercise: SiteFiles = {
  ...cleared,
  [exerciseYaml]:
    'profile: frontend\ntitle: A page\nfiles: [{path: src/plugin.tsx}]\nentries: {frontend: src/plugin.tsx}\n',
  [`${helloLesson}/starter/src/plugin.tsx`]: page('{name}'),
  [`${helloLesson}/solution/src/plugin.tsx`]: page('<p>Hello, {name}</p>'),
  [`${helloLesson}/wrong/deaf/src/plugin.tsx`]: page('<p>Hello, you{name.slice(9)}</p>'),
  [`${helloLesson}/wrong/deaf/expect.yaml`]:
    'fails: [greets all when the button is pressed]\nmessage: "Unable to find an element with the text: Hello, all"\n',
  ...Object.fromEntries(
    ['starter', 'solution'].flatMap(tree => [
      [`${helloLesson}/${tree}/src/all.css`, 'p { margin: 0 }\n'],
      [`${helloLesson}/${tree}/src/page.module.css`, '.page { margin: 0 }\n'],
    ]),
  ),
  [checks]: `import '@testing-library/jest-dom/vitest';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import plugin from './src/plugin';

it('greets you', async () => {
  renderTestApp({ features: [plugin], initialRouteEntries: ['/hello'] });
  expect(await screen.findByText('Hello, you')).toBeVisible();
});

it('greets all when the button is pressed', async () => {
  renderTestApp({ features: [plugin], initialRouteEntries: ['/hello'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Greet all' }));
  expect(await screen.findByText('Hello, all')).toBeVisible();
});
`,
};

const client = (
  path: string,
) => `import { createFrontendPlugin, fetchApiRef, PageBlueprint, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

function HelloPage() {
  const { fetch } = useApi(fetchApiRef);
  const [said, setSaid] = useState('nothing yet');
  useEffect(() => {
    fetch('plugin://hello/${path}')
      .then(response => response.text())
      .then(setSaid);
  }, [fetch]);
  return <p>The backend said: {said}</p>;
}

export default createFrontendPlugin({
  pluginId: 'hello',
  extensions: [
    PageBlueprint.make({
      params: { path: '/hello', title: 'Hello', loader: async () => <HelloPage /> },
    }),
  ],
});
`;

const backend = (
  text: string,
) => `import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';

export default createBackendPlugin({
  pluginId: 'hello',
  register(env) {
    env.registerInit({
      deps: { database: coreServices.database, httpRouter: coreServices.httpRouter },
      async init({ database, httpRouter }) {
        const db = await database.getClient();
        await db.schema.createTable('greetings', table => table.string('text'));
        await db('greetings').insert({ text: '${text}' });
        const router = Router();
        router.get('/greeting', async (_req, res) => {
          const [greeting] = await db('greetings').select('text');
          res.send(greeting?.text);
        });
        httpRouter.use(router);
      },
    });
  },
});
`;

/** A page that shows what its backend keeps in a database. */
export const fullStackExercise: SiteFiles = {
  ...cleared,
  [exerciseYaml]: `profile: full-stack
title: A page with a backend
files: [{path: plugins/hello/src/index.tsx}, {path: plugins/hello-backend/src/index.ts}]
entries: {frontend: plugins/hello/src/index.tsx, backend: plugins/hello-backend/src/index.ts}
`,
  [`${helloLesson}/starter/plugins/hello/src/index.tsx`]: client(''),
  [`${helloLesson}/starter/plugins/hello-backend/src/index.ts`]: backend(''),
  [`${helloLesson}/solution/plugins/hello/src/index.tsx`]: client('greeting'),
  [`${helloLesson}/solution/plugins/hello-backend/src/index.ts`]: backend('Hello, database'),
  [`${helloLesson}/wrong/elsewhere/plugins/hello/src/index.tsx`]: client('greetings'),
  [`${helloLesson}/wrong/elsewhere/expect.yaml`]:
    'fails: [shows what the database says]\nmessage: "Unable to find an element with the text: The backend said: Hello, database"\n',
  [checks]: `import { startTestBackend } from '@backstage/backend-test-utils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import plugin from './plugins/hello/src';
import backendPlugin from './plugins/hello-backend/src';

it('shows what the database says', async () => {
  const backend = await startTestBackend({ features: [backendPlugin] });
  renderTestApp({
    features: [plugin],
    initialRouteEntries: ['/hello'],
    config: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: \`http://localhost:\${backend.server.port()}\` },
    },
  });
  expect(await screen.findByText('The backend said: Hello, database')).toBeDefined();
  await backend.stop();
});
`,
};
