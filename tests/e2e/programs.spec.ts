import { expect, test } from '@playwright/test';
import { SandboxPage } from './lib/sandboxPage';

const ENTRY = `import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { answers } from './answers';

export default createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: { http: coreServices.httpRouter, database: coreServices.database, config: coreServices.rootConfig },
      async init({ http, database, config }) {
        const router = Router();
        router.get('/answers', async (_, res) => { res.json(await answers({ database, config })); });
        http.use(router);
        http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
      },
    });
  },
});
`;

test('files, JSON, YAML, types, dynamic imports and circles work as on Node.js', async ({
  page,
}) => {
  const sandbox = await SandboxPage.open(page);
  await sandbox.start({
    'src/index.ts': ENTRY,
    'app-config.yaml': 'app:\n  title: Acme\ntodo:\n  max: 3\n',
    'src/answers.ts': `import type { RootConfigService } from '@backstage/backend-plugin-api';
import facts from './facts.json';
import settings from '../app-config.yaml';
import { even } from './even';

export async function answers({ config }: { config: RootConfigService }) {
  const { late } = await import('./late');
  return { facts, title: settings.app.title, max: config.getNumber('todo.max'), even: even(10), late: late() };
}
`,
    'src/facts.json': '{ "planets": 8 }',
    'src/even.ts': `import { odd } from './odd';\nexport function even(n: number): boolean { return n === 0 || odd(n - 1); }\n`,
    'src/odd.ts': `import { even } from './even';\nexport function odd(n: number): boolean { return n !== 0 && even(n - 1); }\n`,
    'src/late.ts': `export const late = () => 'in time';\n`,
  });
  const { status, body } = await sandbox.request({ method: 'GET', path: '/api/todo/answers' });
  expect([status, JSON.parse(body)]).toEqual([
    200,
    { facts: { planets: 8 }, title: 'Acme', max: 3, even: true, late: 'in time' },
  ]);
});

test('the database is loaded when a plugin asks for it, and is empty again after a restart', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  const databaseRequests = () => asked.filter(path => /\/packs\/(database|sql-wasm)\./.test(path));
  const sandbox = await SandboxPage.open(page);
  const answers = (
    body: string,
  ) => `import type { DatabaseService } from '@backstage/backend-plugin-api';
export async function answers({ database }: { database: DatabaseService }) { ${body} }
`;
  await sandbox.start({
    'src/index.ts': ENTRY,
    'src/answers.ts': answers('return typeof database;'),
  });
  await sandbox.request({ method: 'GET', path: '/api/todo/answers' });
  expect(databaseRequests()).toEqual([]);

  const withRows = answers(`
  const db = await database.getClient();
  if (!(await db.schema.hasTable('todos'))) {
    await db.schema.createTable('todos', table => { table.increments('id'); table.text('title').notNullable().unique(); });
  }
  const [row] = await db.transaction(tx => tx('todos').insert({ title: 'Water the plants' }).returning(['id', 'title']));
  const failed = await db('todos').insert({ title: 'Water the plants' }).then(() => 'no', (error: { code?: string }) => error.code);
  return { row, failed, count: await db('todos').count({ n: '*' }) };`);
  for (const round of [1, 2]) {
    await sandbox.start({ 'src/index.ts': `${ENTRY}// ${round}`, 'src/answers.ts': withRows });
    const { status, body } = await sandbox.request({ method: 'GET', path: '/api/todo/answers' });
    expect([status, JSON.parse(body)]).toEqual([
      200,
      {
        row: { id: 1, title: 'Water the plants' },
        failed: 'SQLITE_CONSTRAINT_UNIQUE',
        count: [{ n: 1 }],
      },
    ]);
  }
  expect(databaseRequests()).toHaveLength(2);
});
