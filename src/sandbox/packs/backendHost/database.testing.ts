import { afterEach, describe, expect, it } from 'vitest';
import type * as Host from '../../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import { startBackendRealm, type Kit } from '../testing/backendRealm';
import type { RealmPack, TestRealm } from '../testing/realm';

/** The database, which comes in a pack of its own. */
export function databaseTests(
  realm: () => TestRealm,
  packs: () => Record<string, RealmPack>,
): void {
  describe('the database pack', () => {
    let fresh: TestRealm | undefined;
    afterEach(() => fresh?.stop());

    it('is loaded when a plugin asks for the database, and not before', async () => {
      fresh = await startBackendRealm(packs());
      const start = (withDatabase: boolean) =>
        fresh!.run(async ({ load }, wanted) => {
          const { startBackend } = load<typeof Host>('stagecraft:backend');
          const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
          const { plugin } = load<Kit>('test:kit');
          const asking = plugin({ database: coreServices.database }, async ({ database }) => {
            if (wanted) await (await database.getClient()).raw('select 1');
          });
          await (await startBackend({ features: [asking], onLog() {} })).stop();
        }, withDatabase);
      await start(false);
      expect(fresh.loaded).toEqual(['backend']);
      await start(true);
      expect(fresh.loaded).toEqual(['backend', 'database']);
    });

    it('migrates, also from a folder of a package, and keeps transactions apart', async () => {
      const result = await realm().run(async ({ load }) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const { coreServices, resolvePackagePath } = load<typeof PluginApi>(
          '@backstage/backend-plugin-api',
        );
        const { plugin } = load<Kit>('test:kit');
        const found: Record<string, unknown> = {};
        const example = plugin({ database: coreServices.database }, async ({ database }) => {
          const knex = await database.getClient();
          const directory = resolvePackagePath(
            '@backstage/backend-defaults',
            'migrations/scheduler',
          );
          const migrations = { directory, tableName: 'other_migrations' };
          found.latest = await knex.migrate.latest(migrations);
          found.again = await knex.migrate.latest(migrations);
          await knex.schema.createTable('todos', table => void table.string('title').unique());
          await knex.transaction(async tx => void (await tx('todos').insert({ title: 'kept' })));
          const failed = knex.transaction(async tx => {
            await tx('todos').insert({ title: 'gone' });
            await tx('todos').insert({ title: 'kept' });
          });
          found.code = await failed.catch((error: { code: string }) => error.code);
          found.titles = await knex('todos').pluck('title');
        });
        await startBackend({ features: [example], onLog() {} });
        return found;
      });
      expect(result).toEqual({
        latest: [1, expect.arrayContaining(['20210928160613_init.js'])],
        again: [1, []],
        code: 'SQLITE_CONSTRAINT_UNIQUE',
        titles: ['kept'],
      });
    });

    it('says why when it cannot be had', async () => {
      fresh = await startBackendRealm({ backend: packs().backend! });
      const message = await fresh.run(async ({ load }) => {
        const { failure } = load<Kit>('test:kit');
        const knex = load<(config: object) => import('knex').Knex>('knex');
        const db = knex({
          client: 'better-sqlite3',
          connection: ':memory:',
          useNullAsDefault: true,
        });
        return failure(Promise.resolve(db.raw('select 1')));
      });
      expect(message).toContain('There is no pack named database');
    });
  });
}
