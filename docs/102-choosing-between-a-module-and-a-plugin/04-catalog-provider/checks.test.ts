import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessor,
  type EntityProvider,
  type EntityProviderConnection,
  type EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { createDeferred } from '@backstage/types';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { directory } from './src/directory';
import { catalogModuleAcmePeople } from './src/module';

// Two ways to look at the module. `catalog` is Backstage's own catalog with it, started once for all checks: they ask its
// API. `alone` starts the module without a catalog, several times, and hears what its provider says.

const LOCATION = 'backstage.io/managed-by-location';
const ORIGIN = 'backstage.io/managed-by-origin-location';

const group = (name: string, title: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, title, annotations: { [LOCATION]: 'url:checks', [ORIGIN]: 'url:checks' } },
  spec: { type: 'team', children: [] },
});

/**
 * The catalog looks for work when it is done with an entity, or else once a second. There is always one of these entities
 * that it isn't done with, until `tick` lets it: so no check waits for the second.
 */
class Metronome implements EntityProvider, CatalogProcessor {
  private connection?: EntityProviderConnection;
  private last = 0;
  private readonly gates = new Map<string, ReturnType<typeof this.makeGate>>();

  getProviderName = () => 'metronome';
  getProcessorName = () => 'metronome';

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.add(0);
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    if (entity.metadata.name.startsWith('tick-')) {
      const { reached, open } = this.gate(entity.metadata.name);
      reached.resolve();
      await open;
    }
    return entity;
  }

  /** Makes the catalog look for work. @returns the group that it was busy with until then */
  async tick(): Promise<string> {
    const name = `tick-${this.last}`;
    const { reached, open } = this.gate(name);
    await reached;
    await this.add((this.last += 1));
    open.resolve();
    return name;
  }

  private add(count: number): Promise<void> | undefined {
    const name = `tick-${count}`;
    const added = [{ entity: group(name, name), locationKey: 'metronome' }];
    return this.connection?.applyMutation({ type: 'delta', added, removed: [] });
  }

  private gate(name: string) {
    const gate = this.gates.get(name) ?? this.makeGate();
    this.gates.set(name, gate);
    return gate;
  }

  private makeGate() {
    return { reached: createDeferred(), open: createDeferred() };
  }
}

/** A provider that does as a check tells it. */
class Rival implements EntityProvider {
  private connection?: EntityProviderConnection;

  getProviderName = () => 'rival';

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
  }

  async claim(name: string): Promise<void> {
    const entities = [{ entity: group(name, 'Taken over'), locationKey: 'rival' }];
    await this.connection?.applyMutation({ type: 'full', entities });
  }
}

type Scheduler = typeof coreServices.scheduler.T;

/** Runs the tasks that the learner's module has scheduled, as if their time had come. */
async function runTasks(scheduler: Scheduler | undefined): Promise<void> {
  const tasks = (await scheduler?.getScheduledTasks()) ?? [];
  const own = tasks.filter(({ id }) => id !== 'catalog_orphan_cleanup');
  if (own.length === 0) {
    throw new Error(
      'No task is scheduled. Let `connect` in src/TeamProvider.ts call `run` of `this.schedule`, with an `id` and with a `fn` that calls `refresh`.',
    );
  }
  for (const { id } of own) await scheduler?.triggerTask(id);
}

/** Starts Backstage's catalog with the learner's module, and with one of the checks' own. */
async function startCatalog() {
  const metronome = new Metronome();
  const rival = new Rival();
  const refusals = new Set<string>();
  let scheduler: Scheduler | undefined;
  const ownModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'checks',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint, scheduler: coreServices.scheduler },
        async init(deps) {
          scheduler = deps.scheduler;
          deps.processing.addEntityProvider(metronome, rival);
          deps.processing.addProcessor(metronome);
          deps.processing.setOnProcessingErrorHandler(event => {
            for (const { message } of event.errors) refusals.add(message);
          });
        },
      });
    },
  });
  const data = { catalog: { stitchingStrategy: { pollingInterval: { milliseconds: 10 } } } };
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleAcmePeople,
      ownModule,
      // Of its own: the one that test backends have anyway would run tasks of catalogs that were stopped long ago.
      mockServices.scheduler.factory(),
      mockServices.rootConfig.factory({ data }),
    ],
  });
  const api = `http://localhost:${server.port()}/api/catalog`;

  /** The groups in the catalog by name. What was added or changed is among them once it is processed. */
  async function groups(): Promise<Map<string, Entity>> {
    const all = (await (await fetch(`${api}/entities?filter=kind=group`)).json()) as Entity[];
    return new Map(all.map(entity => [entity.metadata.name, entity]));
  }

  /** The groups, once the catalog has processed what it was told before. */
  async function processed(): Promise<Map<string, Entity>> {
    await metronome.tick();
    const last = await metronome.tick();
    await vi.waitFor(
      async () => {
        const { ok } = await fetch(`${api}/entities/by-name/group/default/${last}`);
        if (!ok) throw new Error('The catalog is still at work after 10 seconds.');
      },
      { timeout: 10_000, interval: 5 },
    );
    return groups();
  }

  return { rival, refusals, groups, processed, refresh: () => runTasks(scheduler) };
}

let starting: ReturnType<typeof startCatalog> | undefined;

/** The catalog, in which each team of the directory has its group. */
async function catalog() {
  const running = await (starting ??= startCatalog());
  const teams = await directory.listTeams();
  const missing = (groups: Map<string, Entity>) =>
    teams.map(({ id }) => id).filter(id => !groups.has(id));

  let before = await running.groups();
  if (missing(before).length > 0) before = await running.processed();
  if (missing(before).length > 0) {
    await alone(); // says so if there is no provider
    await running.refresh();
    before = await running.processed();
  }
  const absent = missing(before).map(name => `group:default/${name}`);
  if (absent.length > 0) {
    const [refusal] = running.refusals;
    throw new Error(
      `The directory has the teams ${teams.map(({ id }) => id).join(', ')}, and the catalog has no ${absent.join(', ')} after a refresh. ` +
        (refusal
          ? `The catalog refused: ${refusal}. Look at \`toGroup\` in src/toGroup.ts.`
          : 'Does `refresh` in src/TeamProvider.ts give a mutation with all of them to the connection?'),
    );
  }
  return { ...running, before };
}

/** Starts the module without a catalog, and takes the provider that it adds. */
async function alone() {
  const providers: EntityProvider[] = [];
  let scheduler: Scheduler | undefined;
  const ownModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'checks',
    register(env) {
      env.registerInit({
        // A module has to ask for an extension point that a test fills in, and the learner's may not do so yet.
        deps: { processing: catalogProcessingExtensionPoint, scheduler: coreServices.scheduler },
        async init(deps) {
          scheduler = deps.scheduler;
        },
      });
    },
  });
  const processing: Partial<typeof catalogProcessingExtensionPoint.T> = {
    addEntityProvider: (...added) => void providers.push(...added.flat()),
  };
  await startTestBackend({
    features: [
      catalogModuleAcmePeople,
      ownModule,
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
    ],
    extensionPoints: [[catalogProcessingExtensionPoint, processing]],
  });
  const [provider] = providers;
  if (!provider) {
    throw new Error(
      'The module gives the catalog no entity provider. Let `init` in src/module.ts call `addEntityProvider` of the extension point with a new TeamProvider.',
    );
  }
  return { provider, refresh: () => runTasks(scheduler) };
}

const titleOf = (entity: Entity | undefined) => entity?.metadata.title ?? 'nothing';

describe('A catalog module with an entity provider', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('brings the teams of the directory into the catalog', async () => {
    const { before } = await catalog();
    for (const { id, name } of await directory.listTeams()) {
      expect(
        titleOf(before.get(id)),
        `group:default/${id} has the title “${titleOf(before.get(id))}”, expected “${name}”, the team's name. Look at src/toGroup.ts.`,
      ).toBe(name);
    }
  });

  it('keeps its name from start to start', async () => {
    const first = (await alone()).provider.getProviderName();
    const second = (await alone()).provider.getProviderName();
    expect(
      second,
      `The provider called itself “${first}”, and after a restart “${second}”. The catalog would take it for another one and delete all that the first has brought. Let \`getProviderName\` in src/TeamProvider.ts return a plain string.`,
    ).toBe(first);
  });

  it('lets Backstage start while the directory is down', async () => {
    const { provider } = await alone();
    vi.spyOn(directory, 'listTeams').mockRejectedValue(new Error('The directory is down'));
    const connection = { applyMutation: async () => {}, refresh: async () => {} };
    const failure = await provider.connect(connection).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    expect(
      failure,
      `The directory was down, and \`connect\` failed with “${failure}”. Backstage wouldn't start. Don't ask the directory in \`connect\` in src/TeamProvider.ts: let the task do it.`,
    ).toBeUndefined();
  });

  it('describes an unchanged team in the same way each time', async () => {
    const { provider, refresh } = await alone();
    const said: EntityProviderMutation[] = [];
    await provider.connect({
      applyMutation: async mutation => void said.push(mutation),
      refresh: async () => {},
    });
    said.length = 0;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T08:00:00Z') });
    await refresh();
    const first = said.splice(0);
    vi.setSystemTime(new Date('2031-01-01T08:30:00Z'));
    await refresh();
    if (first.length === 0) {
      throw new Error(
        'The task ran, and the catalog heard nothing. Let `refresh` in src/TeamProvider.ts call `applyMutation` of the connection that `connect` got.',
      );
    }
    expect(
      said,
      'Nothing happened in the directory between two refreshes, and the provider described its teams in two ways. The catalog has to process all of them again each time. Look for a time or a random value in src/toGroup.ts.',
    ).toEqual(first);
  });

  it('keeps its groups when the directory does not answer', async () => {
    const { before, refresh, groups } = await catalog();
    vi.spyOn(directory, 'listTeams').mockRejectedValue(new Error('The directory is down'));
    await refresh().catch(() => {}); // the scheduler logs it, and tries again next time
    const after = await groups();
    const gone = [...before.keys()].filter(name => !after.has(name));
    expect(
      gone,
      `The directory didn't answer, and the catalog has lost ${gone.join(', ')}. No answer isn't an empty list. Let the error leave \`refresh\` in src/TeamProvider.ts: the scheduler logs it and tries again next time.`,
    ).toEqual([]);
  });

  it('takes in a change at once, and leaves all other groups alone', async () => {
    const { before, processed } = await catalog();
    const list = vi.spyOn(directory, 'listTeams');
    await directory.close('warehouse');
    await directory.save({
      id: 'returns',
      name: 'Returns and Repairs',
      email: 'returns@acme.example',
      department: 'commerce',
    });
    const after = await processed();
    expect(
      titleOf(after.get('returns')),
      `HR renamed the team returns, and the title of group:default/returns is “${titleOf(after.get('returns'))}”, expected “Returns and Repairs”. In \`connect\` in src/TeamProvider.ts, pass \`apply\` to \`onChange\` of the directory, and let it apply a \`delta\` mutation.`,
    ).toBe('Returns and Repairs');
    expect(
      after.has('warehouse'),
      'HR closed the team warehouse, and the catalog still has group:default/warehouse. Put the teams in `removed` into the mutation of `apply` in src/TeamProvider.ts, each as `{ entityRef }`.',
    ).toBe(false);
    const gone = ['customer-care', 'tax'].filter(name => before.has(name) && !after.has(name));
    expect(
      gone,
      `HR changed two teams, and the catalog has lost ${gone.join(', ')}, about which nobody said a word. A \`full\` mutation stands for all there is: let \`apply\` in src/TeamProvider.ts use a \`delta\`.`,
    ).toEqual([]);
    expect(
      after.get('returns')?.metadata.uid,
      'After the change, group:default/returns has another uid: the catalog has thrown it away and made a new one. Give an entity the same `locationKey` in `apply` and in `refresh` in src/TeamProvider.ts.',
    ).toBe(before.get('returns')?.metadata.uid);
    expect(
      list,
      'To hear about two teams, the provider asked the directory for all of them. `apply` in src/TeamProvider.ts gets all that it needs.',
    ).not.toHaveBeenCalled();
  });

  it('lets no other provider take over its groups', async () => {
    const { rival, processed } = await catalog();
    await rival.claim('customer-care');
    const after = await processed();
    expect(
      titleOf(after.get('customer-care')),
      'Another provider brought a group:default/customer-care of its own, and the catalog took it in place of yours. Give each entity a `locationKey` in src/TeamProvider.ts: only who brings the same key may replace it.',
    ).toBe('Customer Care');
  });

  it('removes the group of a team that is no longer on the list', async () => {
    const { refresh, groups } = await catalog();
    const teams = await directory.listTeams();
    vi.spyOn(directory, 'listTeams').mockResolvedValue(teams.filter(({ id }) => id !== 'tax'));
    await refresh();
    const after = await groups();
    expect(
      after.has('tax'),
      'The team tax is no longer on the list, and after a refresh the catalog still has group:default/tax. A `delta` says nothing about what it leaves out: let `refresh` in src/TeamProvider.ts apply a `full` mutation.',
    ).toBe(false);
  });
});
