import type { Browser } from '@playwright/test';
import { SandboxPage } from '../e2e/lib/sandboxPage';
import { withPage } from './chromium';
import { attachToWorker, type Heap } from './workerHeap';

/** A plugin that keeps to-dos in a database, as learners write them; no two rounds have the same source. */
const todoPlugin = (round: number) => ({
  'src/index.ts': `import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { migrations } from './migrations';
import { createRouter } from './router';

export default createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        http: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ database, http, logger }) {
        const db = await database.getClient();
        await db.migrate.latest({ migrationSource: migrations });
        await db('todos').insert({ title: 'Water the plants, round ${round}' });
        http.use(createRouter(db));
        http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
        logger.info('Ready, round ${round}');
      },
    });
  },
});
`,
  'src/migrations.ts': `import type { Knex } from 'knex';

const create = {
  up: (db: Knex) =>
    db.schema.createTable('todos', table => {
      table.increments('id');
      table.text('title').notNullable();
    }),
  down: (db: Knex) => db.schema.dropTable('todos'),
};

export const migrations: Knex.MigrationSource<string> = {
  getMigrations: async () => ['1-create'],
  getMigrationName: name => name,
  getMigration: async () => create,
};
`,
  'src/router.ts': `import type { Knex } from 'knex';
import Router from 'express-promise-router';

export function createRouter(db: Knex) {
  const router = Router();
  router.get('/todos', async (_, res) => {
    res.json(await db('todos').select('title'));
  });
  return router;
}
`,
});

/** Restarts a plugin in one Worker and weighs that Worker at each of the given numbers of restarts (rising). */
export function heapAtRestarts(
  browser: Browser,
  url: string,
  weighAt: readonly number[],
): Promise<Heap[]> {
  return withPage(browser, url, async page => {
    const sandbox = await SandboxPage.open(page);
    await sandbox.start(todoPlugin(0));
    const weigh = await attachToWorker(page);
    const heaps: Heap[] = [];
    const last = Math.max(...weighAt);
    for (let round = 1; round <= last; round += 1) {
      await sandbox.start(todoPlugin(round));
      if (weighAt.includes(round)) heaps.push(await weigh());
    }
    await expectRound(sandbox, last);
    return heaps;
  });
}

/** What runs is the last source, on a database of its own: the rounds were restarts indeed. */
async function expectRound(sandbox: SandboxPage, round: number): Promise<void> {
  const { body } = await sandbox.request({ method: 'GET', path: '/api/todo/todos' });
  const wanted = JSON.stringify([{ title: `Water the plants, round ${round}` }]);
  if (body !== wanted) throw new Error(`The plugin answered ${body} instead of ${wanted}.`);
}
