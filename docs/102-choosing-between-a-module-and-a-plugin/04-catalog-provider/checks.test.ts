import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerServiceTaskInvocationDefinition,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
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
import { createDeferred, durationToMilliseconds } from '@backstage/types';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { directory, type Change } from './src/directory';
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

const KEEPS_ITS_NAME = 'keeps its name from start to start';
const ASKS_LATER = 'lets Backstage start while the directory is down';
const DESCRIBES = 'describes an unchanged team in the same way each time';
const BRINGS = 'brings the teams of the directory into the catalog';

type Scheduler = typeof coreServices.scheduler.T;
type Task = SchedulerServiceTaskInvocationDefinition & SchedulerServiceTaskScheduleDefinition;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A sentence of somebody else's, to go on after. */
const quoted = (error: unknown) => messageOf(error).replace(/\.\s*$/, '');

/** What a check can't find out yet, and the check that comes before it. */
const tooEarly = (without: string, check: string) =>
  new Error(`${without} “${check}” has to pass before this check.`);

const nobodyAsks = () => tooEarly('Nobody asks the directory for its teams.', ASKS_LATER);

/** The tasks that the learner's module has scheduled. */
async function tasksOf(scheduler: Scheduler | undefined): Promise<string[]> {
  const tasks = (await scheduler?.getScheduledTasks()) ?? [];
  return tasks.map(({ id }) => id).filter(id => id !== 'catalog_orphan_cleanup');
}

/** Runs the tasks that the learner's module has scheduled, as if their time had come. */
async function runTasks(scheduler: Scheduler | undefined): Promise<void> {
  for (const id of await tasksOf(scheduler)) await scheduler?.triggerTask(id);
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

  return {
    rival,
    refusals,
    groups,
    processed,
    tasks: () => tasksOf(scheduler),
    refresh: () => runTasks(scheduler),
  };
}

let starting: ReturnType<typeof startCatalog> | undefined;

/** Brings all teams into the catalog, unless they are there. @returns the groups, and the teams that still have none */
async function filled(running: Awaited<ReturnType<typeof startCatalog>>) {
  const teams = await directory.listTeams();
  const missing = (groups: Map<string, Entity>) =>
    teams.map(({ id }) => id).filter(id => !groups.has(id));

  let before = await running.groups();
  if (missing(before).length > 0) before = await running.processed();
  if (missing(before).length > 0) {
    await running.refresh();
    before = await running.processed();
  }
  return { before, absent: missing(before).map(name => `group:default/${name}`) };
}

/**
 * The catalog, in which each team of the directory has its group.
 * @param without - what a check can't find out as long as they are not all there
 */
async function catalog(without: string) {
  const running = await (starting ??= startCatalog()).catch(() => undefined);
  if (running) {
    if ((await running.tasks()).length === 0) throw nobodyAsks();
    const { before, absent } = await filled(running);
    if (absent.length === 0) return { ...running, before };
  }
  throw tooEarly(without, BRINGS);
}

/**
 * Starts the module without a catalog, and takes the provider that it adds.
 * @param without - what it means for a check that there is none
 */
async function alone(without: Error) {
  const providers: EntityProvider[] = [];
  const tasks: Task[] = [];
  const ownModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'checks',
    register(env) {
      // A module has to ask for an extension point that a test fills in, and the learner's may not do so yet.
      env.registerInit({ deps: { processing: catalogProcessingExtensionPoint }, async init() {} });
    },
  });
  const processing: Partial<typeof catalogProcessingExtensionPoint.T> = {
    addEntityProvider: (...added) => void providers.push(...added.flat()),
  };
  // Keeps tasks instead of running them: the real one would log what they throw, and go on.
  const scheduler: Scheduler = {
    createScheduledTaskRunner: schedule => ({
      run: async task => void tasks.push({ ...schedule, ...task }),
    }),
    scheduleTask: async task => void tasks.push(task),
    getScheduledTasks: async () => [],
    triggerTask: async () => {},
    cancelTask: async () => {},
  };
  await startTestBackend({
    features: [
      catalogModuleAcmePeople,
      ownModule,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
    extensionPoints: [[catalogProcessingExtensionPoint, processing]],
  }).catch((error: unknown) => {
    throw without.message.includes(KEEPS_ITS_NAME) ? without : new Error(notStarted(error));
  });
  const [provider] = providers;
  if (!provider) throw without;
  return {
    provider,
    tasks,
    /** Runs the tasks as if their time had come. Throws what they throw. */
    async refresh(): Promise<void> {
      const { signal } = new AbortController();
      for (const { fn } of tasks) await fn(signal);
    },
  };
}

/** Why the module doesn't start. What isn't in `deps` is undefined in `init`. */
function notStarted(error: unknown): string {
  const isUndefined = /undefined/.test(messageOf(error));
  return (
    `The module did not start. Backstage says: ${quoted(error)}. ` +
    (isUndefined
      ? 'What `init` gets is what `deps` in src/module.ts asks for, under the same names: does it ask for `catalogProcessingExtensionPoint` and for `coreServices.scheduler`?'
      : 'Look at `init` in src/module.ts.')
  );
}

/** What mutations bring. */
const entitiesOf = (mutations: EntityProviderMutation[]) =>
  mutations.flatMap(mutation => (mutation.type === 'full' ? mutation.entities : mutation.added));

/** What is wrong with an entry of a mutation that doesn't hold an entity: it may be one, or nothing at all. */
function faultOfEntry(mutations: EntityProviderMutation[], method: string): string | undefined {
  const entries: unknown[] = entitiesOf(mutations);
  for (const entry of entries) {
    const isObject = typeof entry === 'object' && entry !== null;
    if (isObject && 'entity' in entry) continue;
    const found = isObject ? 'the entity itself' : String(entry);
    return `Each entry of the mutation is an object \`{ entity, locationKey }\`, and yours is ${found}: the catalog can't use that. Look at \`${method}\` in src/TeamProvider.ts.`;
  }
  return undefined;
}

/** A time of a schedule in minutes, or how it was put if it isn't a length of time. A learner may have left it out. */
function minutesOf(time: Task['frequency'] | Task['timeout'] | undefined): number | string {
  if (typeof time !== 'object') return time === undefined ? 'missing' : `“${String(time)}”`;
  if ('cron' in time) {
    return /^(\*\/30|0,30)( \*){4}$/.test(time.cron) ? 30 : `the cron line ${time.cron}`;
  }
  if ('trigger' in time) return 'a manual trigger';
  return ('toMillis' in time ? time.toMillis() : durationToMilliseconds(time)) / 60_000;
}

/** A connection on which nobody listens. */
const deaf: EntityProviderConnection = { applyMutation: async () => {}, refresh: async () => {} };

const titleOf = (entity: Entity | undefined) => entity?.metadata.title ?? 'nothing';

/** Whether the provider hands over `apply` itself. */
async function handsOverApply(): Promise<boolean> {
  const onChange = vi.spyOn(directory, 'onChange').mockReturnValue();
  const { provider } = await alone(new Error('No provider hears of a change.'));
  await provider.connect(deaf);
  const { apply } = provider as { apply?: unknown };
  return onChange.mock.calls.some(([listener]) => listener === apply);
}

/** What the provider would tell the catalog of all teams, as far as it gets. */
async function saidAtRefresh({ provider, refresh }: Awaited<ReturnType<typeof alone>>) {
  const said: EntityProviderMutation[] = [];
  const applyMutation = async (mutation: EntityProviderMutation) => void said.push(mutation);
  await provider.connect({ applyMutation, refresh: async () => {} });
  await refresh().catch(() => {}); // a check before says what it throws
  return said;
}

/** What the provider would tell the catalog of a change. */
async function saidOf(change: Change): Promise<EntityProviderMutation[]> {
  const onChange = vi.spyOn(directory, 'onChange').mockReturnValue();
  const { provider } = await alone(new Error('No provider hears of a change.'));
  const said: EntityProviderMutation[] = [];
  const applyMutation = async (mutation: EntityProviderMutation) => void said.push(mutation);
  await provider.connect({ applyMutation, refresh: async () => {} });
  said.length = 0;
  for (const [listener] of onChange.mock.calls) await listener(change);
  return said;
}

/** Whatever `apply` gives as the reference of a closed team instead of its whole reference. */
async function notAReference(id: string): Promise<string | undefined> {
  return (await saidOf({ changed: [], removed: [id] }))
    .flatMap(mutation => (mutation.type === 'delta' ? mutation.removed : []))
    .flatMap(removed => ('entityRef' in removed ? [String(removed.entityRef)] : []))
    .find(ref => ref !== `group:default/${id}`);
}

/** Lets HR change teams. The directory hands on what its listeners throw. */
async function tell(change: () => Promise<void>): Promise<void> {
  await change().catch(async (error: unknown) => {
    if (/Malformed entity envelope/.test(messageOf(error))) {
      const changed = (await directory.listTeams()).slice(0, 1);
      const fault = faultOfEntry(await saidOf({ changed, removed: [] }), 'apply');
      if (fault) throw new Error(fault);
    }
    throw new Error(
      (await handsOverApply())
        ? `HR changed a team, and \`apply\` has lost its \`this\`: ${quoted(error)}. In \`connect\` in src/TeamProvider.ts, pass a function that calls it: \`onChange(change => this.apply(change))\`.`
        : `HR changed a team, and the provider answered with an error: ${quoted(error)}. Look at \`apply\` in src/TeamProvider.ts.`,
    );
  });
}

describe('A catalog module with an entity provider', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('keeps its name from start to start', async () => {
    const without = new Error(
      'The module gives the catalog no entity provider. Let `init` in src/module.ts call `addEntityProvider` of the extension point with a new TeamProvider.',
    );
    const first = (await alone(without)).provider.getProviderName();
    const second = (await alone(without)).provider.getProviderName();
    expect(
      second,
      `The provider called itself “${first}”, and after a restart “${second}”. The catalog would take it for another one and delete all that the first has brought. Let \`getProviderName\` in src/TeamProvider.ts return a plain string.`,
    ).toBe(first);
  });

  it('lets Backstage start while the directory is down', async () => {
    const { provider, tasks } = await alone(
      tooEarly('There is no provider whose `connect` could run.', KEEPS_ITS_NAME),
    );
    vi.spyOn(directory, 'listTeams').mockRejectedValue(new Error('The directory is down'));
    const failure = await provider.connect(deaf).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    if (failure) {
      throw new Error(
        `The directory was down, and \`connect\` failed with “${failure}”. Backstage wouldn't start. Don't ask the directory in \`connect\` in src/TeamProvider.ts: let the task do it.`,
      );
    }
    const [task] = tasks;
    if (!task) {
      throw new Error(
        '`connect` has run, and no task is scheduled that would ask the directory later. Let `connect` in src/TeamProvider.ts call `run` of `this.schedule`, with an `id` and with a `fn` that calls `refresh`.',
      );
    }
    const wanted = [
      ['frequency', minutesOf(task.frequency), 30],
      ['timeout', minutesOf(task.timeout), 5],
    ] as const;
    for (const [name, minutes, expected] of wanted) {
      const found = typeof minutes === 'number' ? `${minutes} minutes` : minutes;
      expect(
        minutes,
        `The \`${name}\` of the schedule is ${found}, expected ${expected} minutes: \`${name}: { minutes: ${expected} }\`. Look at \`createScheduledTaskRunner\` in src/module.ts.`,
      ).toBe(expected);
    }
  });

  it('describes an unchanged team in the same way each time', async () => {
    const { provider, tasks, refresh } = await alone(
      tooEarly('There is no provider that could describe a team.', KEEPS_ITS_NAME),
    );
    const said: EntityProviderMutation[] = [];
    await provider.connect({
      applyMutation: async mutation => void said.push(mutation),
      refresh: async () => {},
    });
    if (tasks.length === 0) {
      throw tooEarly('No task runs `refresh`, so no team gets described.', ASKS_LATER);
    }
    said.length = 0;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T08:00:00Z') });
    await refresh().catch((error: unknown) => {
      throw new Error(
        `The task ran, and failed with “${quoted(error)}”. ` +
          (/undefined/.test(messageOf(error))
            ? 'If it was `refresh` that has lost its `this`, give `run` a function that calls it: `fn: () => this.refresh()`. '
            : '') +
          'Look at `connect` and `refresh` in src/TeamProvider.ts.',
      );
    });
    const first = said.splice(0);
    vi.setSystemTime(new Date('2031-01-01T08:30:00Z'));
    await refresh();
    if (first.length === 0) {
      throw new Error(
        'The task ran, and the catalog heard nothing. Let `refresh` in src/TeamProvider.ts call `applyMutation` of the connection that `connect` got.',
      );
    }
    const fault = faultOfEntry(first, 'refresh');
    if (fault) throw new Error(fault);
    const keys = (mutations: EntityProviderMutation[]) =>
      entitiesOf(mutations).map(({ locationKey }) => locationKey);
    expect(
      keys(said),
      'Nothing happened in the directory between two refreshes, and the `locationKey` of a team has changed. To the catalog, it is another group then, with another uid. Look for a time or a random value in src/TeamProvider.ts.',
    ).toEqual(keys(first));
    expect(
      said,
      'Nothing happened in the directory between two refreshes, and the provider described its teams in two ways. The catalog has to process all of them again each time. Look for a time or a random value in src/toGroup.ts.',
    ).toEqual(first);
  });

  it('brings the teams of the directory into the catalog', async () => {
    const module = await alone(tooEarly('No provider brings anything.', KEEPS_ITS_NAME));
    const running = await (starting ??= startCatalog()).catch((error: unknown) => {
      throw new Error(
        `Backstage's catalog did not start with your module. It says: ${quoted(error)}. Look at \`connect\` in src/TeamProvider.ts.`,
      );
    });
    if ((await running.tasks()).length === 0) throw nobodyAsks();
    const { before, absent } = await filled(running);
    const [refusal] = running.refusals;
    if (absent.length > 0) {
      if (faultOfEntry(await saidAtRefresh(module), 'refresh')) {
        throw tooEarly("The catalog can't use what `refresh` gives it.", DESCRIBES);
      }
      throw new Error(
        refusal
          ? `The catalog refuses the groups: ${quoted(refusal)}. Look at \`toGroup\` in src/toGroup.ts.`
          : `After a refresh, the catalog has no ${absent.join(', ')}. In src/TeamProvider.ts, \`refresh\` has to give the connection a mutation with a group for each team.`,
      );
    }
    for (const { id, name } of await directory.listTeams()) {
      expect(
        titleOf(before.get(id)),
        `group:default/${id} has the title “${titleOf(before.get(id))}”, expected “${name}”, the team's name. Look at src/toGroup.ts.`,
      ).toBe(name);
      const page = `url:https://people.acme.example/teams/${id}`;
      for (const annotation of [LOCATION, ORIGIN]) {
        const found = before.get(id)?.metadata.annotations?.[annotation];
        expect(
          found,
          `group:default/${id} has the annotation ${annotation} with “${found}”, expected “${page}”: the address ends with the team's id, which stays when HR renames the team. Look at \`toGroup\` in src/toGroup.ts.`,
        ).toBe(page);
      }
    }
  });

  it('keeps its groups when the directory does not answer', async () => {
    const { before, refresh, groups } = await catalog(
      'No group could be lost: the catalog has none yet.',
    );
    const { provider, refresh: runTask } = await alone(new Error('No provider asks anybody.'));
    await provider.connect(deaf);
    vi.spyOn(directory, 'listTeams').mockRejectedValue(new Error('The directory is down'));
    await refresh().catch(() => {}); // the scheduler logs it, and tries again next time
    const after = await groups();
    const gone = [...before.keys()].filter(name => !after.has(name));
    if (gone.length > 0) {
      throw new Error(
        `The directory didn't answer, and the catalog has lost ${gone.join(', ')}. No answer isn't an empty list. Let the error leave \`refresh\` in src/TeamProvider.ts: the scheduler logs it and tries again next time.`,
      );
    }
    const failure = await runTask().catch((error: unknown) => error);
    if (failure === undefined) {
      throw new Error(
        "The directory didn't answer, and the task ended as if all were well: nobody will ever know. Let the error leave `refresh` in src/TeamProvider.ts, without a `catch`: the scheduler logs it and tries again next time.",
      );
    }
  });

  it('removes the group of a team that is no longer on the list', async () => {
    const { refresh, groups } = await catalog(
      'No group could be removed: the catalog has none yet.',
    );
    const teams = await directory.listTeams();
    vi.spyOn(directory, 'listTeams').mockResolvedValue(teams.filter(({ id }) => id !== 'tax'));
    await refresh();
    const after = await groups();
    expect(
      after.has('tax'),
      'The team tax is no longer on the list, and after a refresh the catalog still has group:default/tax. A `delta` says nothing about what it leaves out: let `refresh` in src/TeamProvider.ts apply a `full` mutation.',
    ).toBe(false);
  });

  it('lets no other provider take over its groups', async () => {
    const { rival, processed } = await catalog(
      'No other provider could take anything over: there are no groups yet.',
    );
    await rival.claim('customer-care');
    const after = await processed();
    expect(
      titleOf(after.get('customer-care')),
      'Another provider brought a group:default/customer-care of its own, and the catalog took it in place of yours. Give each entity a `locationKey` in src/TeamProvider.ts: only who brings the same key may replace it.',
    ).toBe('Customer Care');
  });

  it('takes in a change at once, and leaves all other groups alone', async () => {
    const { before, processed } = await catalog(
      "A change of a team can't be seen: the teams have no groups yet.",
    );
    const list = vi.spyOn(directory, 'listTeams');
    await tell(async () => {
      await directory.close('warehouse');
      await directory.save({
        id: 'returns',
        name: 'Returns and Repairs',
        email: 'returns@acme.example',
        department: 'commerce',
      });
    });
    const after = await processed();
    expect(
      titleOf(after.get('returns')),
      `HR renamed the team returns, and the title of group:default/returns is “${titleOf(after.get('returns'))}”, expected “Returns and Repairs”. In \`connect\` in src/TeamProvider.ts, give \`onChange\` of the directory a function that calls \`apply\`, and let that apply a \`delta\` mutation.`,
    ).toBe('Returns and Repairs');
    const wrongRef = after.has('warehouse') ? await notAReference('warehouse') : undefined;
    if (wrongRef !== undefined) {
      throw new Error(
        `HR closed the team warehouse, and \`removed\` in the mutation has “${wrongRef}”. That isn't the whole reference, in lower case: let \`apply\` in src/TeamProvider.ts write \`group:default/warehouse\`.`,
      );
    }
    expect(
      after.has('warehouse'),
      'HR closed the team warehouse, and the catalog still has group:default/warehouse. Put the teams in `removed` into the mutation of `apply` in src/TeamProvider.ts, each as `{ entityRef }`.',
    ).toBe(false);
    const gone = ['customer-care', 'tax'].filter(name => before.has(name) && !after.has(name));
    if (gone.length > 0) {
      throw new Error(
        `HR changed two teams, and the catalog has lost ${gone.join(', ')}, about which nobody said a word. A \`full\` mutation stands for all there is: let \`apply\` in src/TeamProvider.ts use a \`delta\`.`,
      );
    }
    expect(
      after.get('returns')?.metadata.uid,
      'After the change, group:default/returns has another uid: the catalog has thrown it away and made a new one. Give an entity the same `locationKey` in `apply` and in `refresh` in src/TeamProvider.ts.',
    ).toBe(before.get('returns')?.metadata.uid);
    expect(
      list,
      'To hear about two teams, the provider asked the directory for all of them. `apply` in src/TeamProvider.ts gets all that it needs.',
    ).not.toHaveBeenCalled();
  });
});
