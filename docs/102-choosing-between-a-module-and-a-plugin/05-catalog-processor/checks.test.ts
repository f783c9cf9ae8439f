import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessor,
  type CatalogProcessorResult,
} from '@backstage/plugin-catalog-node';
import { describe, expect, it, vi } from 'vitest';
import { catalogModuleOnCall } from './src/module';

const ON_CALL = 'acme.example/on-call';
const SUPPORT = 'acme.example/support';
const TIER = 'acme.example/tier';
const WHERE = 'url:https://git.acme.example/checks/catalog-info.yaml';

type Metadata = Pick<Entity['metadata'], 'annotations' | 'labels' | 'namespace'>;

const entity = (kind: string, name: string, spec: object, metadata: Metadata = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    ...metadata,
    annotations: {
      'backstage.io/managed-by-location': WHERE,
      'backstage.io/managed-by-origin-location': WHERE,
      ...metadata.annotations,
    },
  },
  spec: { ...spec },
});

const component = (name: string, rota?: string, more: Metadata = {}) =>
  entity(
    'Component',
    name,
    { type: 'service', lifecycle: 'production', owner: 'group:default/ordering-team' },
    { ...more, ...(rota !== undefined && { annotations: { [ON_CALL]: rota } }) },
  );

const given = [
  component('order-service', 'ordering-rota', { labels: { [TIER]: '1' } }),
  component('blog'),
  component('night-job', 'ordering-rota', { labels: { [SUPPORT]: 'best-effort' } }),
  component('payroll', 'ordering-rota', { namespace: 'back-office' }),
  entity('Group', 'ordering-team', { type: 'team', children: [] }),
  entity(
    'Resource',
    'orders-db',
    { type: 'database', owner: 'ordering-team' },
    { annotations: { [ON_CALL]: 'nobody' } },
  ),
  entity(
    'Resource',
    'stock-db',
    { type: 'database', owner: 'ordering-team' },
    { annotations: { [ON_CALL]: 'ordering-rota' } },
  ),
];

/** Starts Backstage's catalog with the learner's module, gives it entities, and waits until it has processed them. */
async function startCatalog() {
  const refused = new Map<string, string>();
  const ownModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'checks',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.setOnProcessingErrorHandler(({ unprocessedEntity, errors }) => {
            const said = errors.map(({ message }) => message).join('; ');
            refused.set(stringifyEntityRef(unprocessedEntity), said);
          });
          processing.addEntityProvider({
            getProviderName: () => 'checks',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: given.map(each => ({ entity: each })),
              }),
          });
        },
      });
    },
  });
  const data = { catalog: { stitchingStrategy: { pollingInterval: { milliseconds: 10 } } } };
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleOnCall,
      ownModule,
      // Of its own: the one that test backends have anyway would run tasks of catalogs that were stopped long ago.
      mockServices.scheduler.factory(),
      mockServices.rootConfig.factory({ data }),
    ],
  });
  const api = `http://localhost:${server.port()}/api/catalog`;
  const all = async () => {
    const entities = (await (await fetch(`${api}/entities`)).json()) as Entity[];
    return new Map(entities.map(each => [stringifyEntityRef(each), each]));
  };
  await vi.waitFor(
    async () => {
      const known = await all();
      const isDone = (ref: string) => known.has(ref) || refused.has(ref);
      if (!given.map(stringifyEntityRef).every(isDone)) throw new Error('The catalog is at work.');
    },
    { timeout: 10_000, interval: 10 },
  );
  return { api, all, refused };
}

/** The processors that the module adds, which the catalog itself tells nobody. */
async function addedProcessors(): Promise<CatalogProcessor[]> {
  const added: CatalogProcessor[] = [];
  const ownModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'checks',
    register(env) {
      // A module has to ask for an extension point that a test fills in, and the learner's may not do so yet.
      env.registerInit({ deps: { processing: catalogProcessingExtensionPoint }, async init() {} });
    },
  });
  const processing: Partial<typeof catalogProcessingExtensionPoint.T> = {
    addProcessor: (...processors) => void added.push(...processors.flat()),
  };
  await startTestBackend({
    features: [catalogModuleOnCall, ownModule],
    extensionPoints: [[catalogProcessingExtensionPoint, processing]],
  });
  return added;
}

const location = { type: 'url', target: WHERE.slice('url:'.length) };
const noCache = { get: async () => undefined, set: async () => {} };

/** What can be read of an entity. A learner's method may return anything, or nothing. */
const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && 'kind' in value && 'metadata' in value;

const returned = (method: string, value: unknown, given: Entity) =>
  `\`${method}\` in src/OnCallProcessor.ts returned ${value === undefined ? 'nothing' : 'something that is no entity'} for ${stringifyEntityRef(given)}: return the entity, whatever its kind.`;

/**
 * What an entity had and a copy of it lacks, with the advice how to keep it: the likeliest slip, as a copy takes a spread
 * at each level. Of labels, a check of its own speaks.
 */
function lostFrom(before: Entity, copy: object): string | undefined {
  const { metadata, ...rest } = before;
  const after = copy as Partial<Entity>;
  const lost = (what: string, advice: string) =>
    `\`preProcessEntity\` in src/OnCallProcessor.ts has lost \`${what}\` of ${stringifyEntityRef(before)}. ${advice}`;

  const outer = [...Object.keys(rest), 'metadata'].find(key => !(key in after));
  if (outer) return lost(outer, 'Begin the entity that you return with `...entity`.');

  const inner = Object.keys(metadata).find(
    key => key !== 'labels' && !(key in (after.metadata ?? {})),
  );
  if (inner) {
    return lost(`metadata.${inner}`, 'Begin the new `metadata` with `...entity.metadata`.');
  }
  const annotation = Object.keys(metadata.annotations ?? {}).find(
    key => after.metadata?.annotations?.[key] === undefined,
  );
  return (
    annotation &&
    lost(`metadata.annotations['${annotation}']`, 'Leave the annotations as they are.')
  );
}

const THREW = Symbol('threw');

/** Calls a method as the catalog would. What it throws, the catalog can tell better. */
async function tryOut(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch {
    return THREW;
  }
}

/** What is wrong with a relation that the catalog couldn't even store. */
function faultOfRelation(item: CatalogProcessorResult): string | undefined {
  if (item.type !== 'relation') return undefined;
  for (const end of ['source', 'target'] as const) {
    try {
      stringifyEntityRef(item.relation[end]);
    } catch {
      return `\`postProcessEntity\` in src/OnCallProcessor.ts emitted a relation ${item.relation.type}, and its ${end} is ${JSON.stringify(item.relation[end])}. Give an object with \`kind\`, \`namespace\` and \`name\`.`;
    }
  }
  return undefined;
}

/**
 * What the catalog would get stuck on, or tell in words that lead elsewhere. It calls the next processor with whatever one
 * returns, and never gets done with an entity that it can't name: the checks would wait for it in vain.
 */
async function faultOf(processor: CatalogProcessor): Promise<string | undefined> {
  for (const each of given) {
    const before = await tryOut(async () =>
      processor.preProcessEntity
        ? processor.preProcessEntity(structuredClone(each), location, () => {}, location, noCache)
        : each,
    );
    const lost = typeof before === 'object' && before !== null ? lostFrom(each, before) : undefined;
    if (lost) return lost;
    if (before !== THREW && !isEntity(before)) return returned('preProcessEntity', before, each);
    const complete = isEntity(before) ? before : each;

    const emitted: CatalogProcessorResult[] = [];
    const after = await tryOut(async () =>
      processor.postProcessEntity
        ? processor.postProcessEntity(
            structuredClone(complete),
            location,
            item => void emitted.push(item),
            noCache,
          )
        : each,
    );
    if (after !== THREW && !isEntity(after)) return returned('postProcessEntity', after, each);
    const fault = emitted.map(faultOfRelation).find(Boolean);
    if (fault) return fault;
  }
  return undefined;
}

const ACCEPTS = 'accepts a component with a known rota, and one without any';
const LABELS = 'gives each component a support label';
const REFUSES = 'refuses a component whose rota does not exist, and says why';

/** What a check can't find out yet, and the check that comes before it. */
const tooEarly = (without: string, check: string) =>
  new Error(`${without} “${check}” has to pass before this check.`);

/** A sentence of somebody else's, to go on after. */
const quoted = (said: string | undefined) => said?.replace(/\.\s*$/, '');

/** The method of the processor in which a refusal has its cause, by the station that Backstage names. */
function culprit(said: string): string {
  const file = 'src/OnCallProcessor.ts';
  // The catalog's own rules, and its own processor for the kinds that it knows: both see what yours has completed.
  if (/while preprocessing|Policy check failed|BuiltinKindsEntityProcessor/.test(said)) {
    return `\`preProcessEntity\` in ${file}: the catalog checks what it adds`;
  }
  if (/while validating/.test(said)) return `\`validateEntityKind\` in ${file}`;
  if (!/while postprocessing/.test(said)) return file;
  const shifted = /\bemit is not a function/.test(said);
  return `\`postProcessEntity\` in ${file}${shifted ? ': its second argument is the location, and `emit` is the third' : ''}`;
}

let trying: Promise<{ added: CatalogProcessor[]; fault: string | undefined }> | undefined;

/** The processors, tried out once for all checks, before the catalog gets them. */
const tried = () =>
  (trying ??= addedProcessors().then(async added => {
    const faults = await Promise.all(added.map(faultOf));
    return { added, fault: faults.find(Boolean) };
  }));

let starting: ReturnType<typeof startCatalog> | undefined;

/**
 * The catalog, started once for all checks.
 * @param without - what it means for a check that the module adds no processor
 */
async function catalog(without: string) {
  const { added, fault } = await tried();
  if (added.length === 0) throw tooEarly(without, ACCEPTS);
  if (fault) throw tooEarly("The catalog can't use what your processor hands on.", ACCEPTS);
  const running = await (starting ??= startCatalog());
  return {
    ...running,

    /** The entity as the catalog's API gives it. */
    async get(ref: string): Promise<Entity> {
      const found = (await running.all()).get(ref);
      if (found) return found;
      const said = running.refused.get(ref) ?? 'nobody knows why';
      throw new Error(
        `The catalog has no ${ref}. It refused the entity: ${quoted(said)}. Look at ${culprit(said)}.`,
      );
    },

    /** What the catalog says of an entity that it could get: undefined when there is nothing wrong with it. */
    async refusalOf(candidate: Entity): Promise<Refusal | undefined> {
      const response = await fetch(`${running.api}/validate-entity`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ entity: candidate, location: WHERE }),
      });
      if (response.ok) return undefined;
      return ((await response.json()) as { errors: Refusal[] }).errors[0];
    },
  };
}

interface Refusal {
  name: string;
  message: string;
  cause?: { name: string; message: string };
}

const labelOf = ({ metadata }: Entity, name: string) => metadata.labels?.[name] ?? 'no label';
const supportOf = (of: Entity) => labelOf(of, SUPPORT);

/** The check that says why components are refused: the one that comes first. */
const sayingWhy = async ({ refusalOf }: Awaited<ReturnType<typeof catalog>>) =>
  (await refusalOf(component('shop', 'storefront-rota'))) ? ACCEPTS : LABELS;

/**
 * The catalog, once there is a label: the checks that build on it have nothing to say before.
 * @param without - what it means for a check that there is none
 */
async function withLabels(without: string) {
  const running = await catalog(without);
  const job = (await running.all()).get('component:default/order-service');
  if (!job) {
    throw tooEarly('The catalog refuses a component that has labels.', await sayingWhy(running));
  }
  if (supportOf(job) === 'no label') throw tooEarly(without, LABELS);
  return running;
}

describe('A catalog module with a processor', () => {
  it('accepts a component with a known rota, and one without any', async () => {
    const { added, fault } = await tried();
    if (added.length === 0) {
      throw new Error(
        'The module adds no processor to the catalog. Let `init` in src/module.ts call `addProcessor` of the extension point with a new OnCallProcessor.',
      );
    }
    if (fault) throw new Error(fault);
    const { refusalOf } = await catalog('Nobody could be accepted.');
    const candidates = { known: component('shop', 'storefront-rota'), none: component('blog-2') };
    for (const [rota, candidate] of Object.entries(candidates)) {
      const said = (await refusalOf(candidate))?.message;
      if (said === undefined) continue;
      throw new Error(
        `The catalog refuses a component with ${rota === 'none' ? 'no rota' : 'the rota storefront-rota'}: ${quoted(said)}. Look at ${culprit(said)}.`,
      );
    }
  });

  it('gives each component a support label', async () => {
    const { get } = await catalog('No processor could add a label.');
    const onCall = await get('component:default/order-service');
    const quiet = await get('component:default/blog');
    if (supportOf(onCall) === 'no label' && supportOf(quiet) !== 'no label') {
      throw new Error(
        `blog, which had no labels, got the label ${SUPPORT}. order-service had labels, and got none from you: the old \`labels\` overwrote yours. In \`preProcessEntity\` in src/OnCallProcessor.ts, put the new \`labels\` after \`...entity.metadata\`.`,
      );
    }
    expect(
      supportOf(onCall),
      `order-service has the annotation ${ON_CALL}, and its label ${SUPPORT} is “${supportOf(onCall)}”, expected “around-the-clock”. Add it in \`preProcessEntity\` in src/OnCallProcessor.ts, and return the entity that has it.`,
    ).toBe('around-the-clock');
    expect(
      supportOf(quiet),
      `blog has no annotation ${ON_CALL}, and its label ${SUPPORT} is “${supportOf(quiet)}”, expected “office-hours”. Look at \`preProcessEntity\` in src/OnCallProcessor.ts.`,
    ).toBe('office-hours');
    for (const processor of (await tried()).added) {
      const brought = component('shop', 'storefront-rota', { labels: { [TIER]: '1' } });
      const before = structuredClone(brought);
      await processor.preProcessEntity?.(brought, location, () => {}, location, noCache);
      expect(
        brought,
        '`preProcessEntity` in src/OnCallProcessor.ts has changed the entity that it got. Return a copy: spread the entity, its `metadata` and its `labels` into new objects, and leave those that came in alone.',
      ).toEqual(before);
    }
  });

  it('leaves entities of other kinds as they are', async () => {
    const { get, refused } = await withLabels(
      'order-service has no label from you, so nothing can be said of other kinds.',
    );
    const objection = refused.get('resource:default/orders-db');
    if (objection && /while validating/.test(objection)) {
      throw new Error(
        `orders-db is a resource, and the catalog refuses it: ${quoted(objection)}. Only a component asks for a rota: let \`validateEntityKind\` in src/OnCallProcessor.ts test the kind before it objects.`,
      );
    }
    const database = await get('resource:default/orders-db');
    expect(
      supportOf(database),
      `orders-db is a resource, and it got the label ${SUPPORT} “${supportOf(database)}”. A processor sees each entity of the catalog: let \`preProcessEntity\` in src/OnCallProcessor.ts return it as it is unless its kind is Component.`,
    ).toBe('no label');
    const { relations } = await get('resource:default/stock-db');
    if (relations?.some(({ type }) => type.startsWith('onCall'))) {
      throw new Error(
        'stock-db is a resource, and it got the relation onCallBy. Only a component asks for a rota: let `postProcessEntity` in src/OnCallProcessor.ts emit nothing for other kinds.',
      );
    }
  });

  it('leaves labels alone that the owner wrote', async () => {
    const { get } = await withLabels(
      'order-service has no label from you that an owner could overrule.',
    );
    expect(
      labelOf(await get('component:default/order-service'), TIER),
      `The owner of order-service gave it the label ${TIER}, and it is gone. In \`preProcessEntity\` in src/OnCallProcessor.ts, spread the entity's own labels into the new ones, after yours.`,
    ).toBe('1');
    const own = supportOf(await get('component:default/night-job'));
    expect(
      own,
      `The owner of night-job gave it the label ${SUPPORT} “best-effort”, and now it is “${own}”. What an owner wrote counts more than what you derive: in \`preProcessEntity\` in src/OnCallProcessor.ts, spread the entity's own labels last.`,
    ).toBe('best-effort');
  });

  it('refuses a component whose rota does not exist, and says why', async () => {
    const { refusalOf } = await catalog('No processor could refuse anything.');
    if (await refusalOf(component('shop', 'storefront-rota'))) {
      throw tooEarly('The catalog refuses a component whose rota exists, too.', ACCEPTS);
    }
    const refusal = await refusalOf(component('night-watch', 'forgotten-rota'));
    if (!refusal) {
      throw new Error(
        'There is no forgotten-rota, and the catalog takes a component that asks for it. Throw an InputError in `validateEntityKind` in src/OnCallProcessor.ts when `teamOf` knows no team for the rota.',
      );
    }
    const [, station] = / while (pre|post)processing/.exec(refusal.message) ?? [];
    if (station) {
      throw new Error(
        `The component is refused, but by \`${station}ProcessEntity\`. What is right and what is wrong belongs in \`validateEntityKind\`: by then, all processors have completed the entity, and nobody has built on it. Throw the error there, in src/OnCallProcessor.ts.`,
      );
    }
    // What a processor throws is the cause of what the catalog says; what it emits stands alone.
    const { name, message } = refusal.cause ?? refusal;
    expect(
      name,
      `The component is refused with an error of the type ${name}, expected InputError: the mistake is in what somebody wrote, not in your code. \`InputError\` comes from @backstage/errors.`,
    ).toBe('InputError');
    for (const [part, what] of [
      [ON_CALL, 'the annotation'],
      ['forgotten-rota', 'what stands in it'],
      ['payments-rota', 'one of the rotas that there are'],
    ] as const) {
      expect(
        message,
        `The error says “${message}”, and doesn't name ${part}, ${what}. Name the annotation, what stands in it, and the rotas that there are: whoever reads it has only this line to find the mistake.`,
      ).toContain(part);
    }
    if (!(await refusalOf(component('night-watch', '')))) {
      throw new Error(
        `A component has the annotation ${ON_CALL}, left empty, and the catalog takes it. An empty text counts as false in a condition: let \`validateEntityKind\` in src/OnCallProcessor.ts test whether the rota is \`undefined\`.`,
      );
    }
  });

  it('leaves unknown kinds to others', async () => {
    const { refusalOf } = await catalog('No processor could vouch for a kind.');
    if (!(await refusalOf(component('night-watch', 'forgotten-rota')))) {
      throw tooEarly('`validateEntityKind` objects to nothing yet.', REFUSES);
    }
    // A kind that everybody knows, in a version that nobody does.
    const inVersion9 = { apiVersion: 'acme.example/v9' };
    const unknown = {
      'an entity of the kind Gadget': entity('Gadget', 'toaster', {}),
      'a component of the apiVersion acme.example/v9': { ...component('blog-9'), ...inVersion9 },
      'a component with a rota, of the apiVersion acme.example/v9': {
        ...component('shop-9', 'storefront-rota'),
        ...inVersion9,
      },
    };
    for (const [what, candidate] of Object.entries(unknown)) {
      if (await refusalOf(candidate)) continue;
      throw new Error(
        `Nobody knows what to do with ${what}, and the catalog takes it. With \`true\`, \`validateEntityKind\` in src/OnCallProcessor.ts vouches for the whole entity: return \`false\`, and leave that to the processors that know the kind.`,
      );
    }
  });

  it('relates a component and the team on call for it, in both directions', async () => {
    const running = await catalog('No processor could emit a relation.');
    const team = 'group:default/ordering-team';
    const job = 'component:default/order-service';
    const elsewhere = 'component:back-office/payroll';
    const relationsOf = async (ref: string) =>
      ((await running.get(ref)).relations ?? []).map(each => `${each.type} to ${each.targetRef}`);
    const known = await running.all();
    if (!known.has(job) || !known.has(elsewhere)) {
      throw tooEarly(
        'The catalog refuses a component that would be related.',
        await sayingWhy(running),
      );
    }
    await vi.waitFor(
      async () => {
        // The catalog itself relates these, by the owner. When that is there, all relations are.
        const found = await relationsOf(team);
        if ([job, elsewhere].every(ref => found.includes(`ownerOf to ${ref}`))) return;
        throw new Error('The catalog has not come to the relations after 10 seconds.');
      },
      { timeout: 10_000, interval: 10 },
    );
    const both =
      'Emit both directions in `postProcessEntity` in src/OnCallProcessor.ts, each with `emit(processingResult.relation({ source, type, target }))`.';
    const itsOwn =
      'Not every component is in the namespace default: `getCompoundEntityRef(entity)` gives its own. The group is always in default. Look at `postProcessEntity` in src/OnCallProcessor.ts.';
    const turned =
      'You have the two types the wrong way round: `onCallBy` goes from the component to the group, and `onCallFor` from the group to the component. Look at `postProcessEntity` in src/OnCallProcessor.ts.';
    const noTeam =
      "That is the rota's name: `teamOf` gives the name of the team's group. Look at `postProcessEntity` in src/OnCallProcessor.ts.";
    const adviceFor = (yours: string, usual: string) => {
      if (/:default\/ordering-rota\b/.test(yours)) return noTeam;
      return /onCallFor to group:|onCallBy to component:/.test(yours) ? turned : usual;
    };
    for (const [from, type, to, usual] of [
      [job, 'onCallBy', team, both],
      [team, 'onCallFor', job, both],
      [elsewhere, 'onCallBy', team, itsOwn],
      [team, 'onCallFor', elsewhere, itsOwn],
    ] as const) {
      const found = await relationsOf(from);
      if (found.includes(`${type} to ${to}`)) continue;
      const yours = found.filter(each => !/^owne(dBy|rOf) /.test(each)).join(', ');
      throw new Error(
        `${from} has no relation ${type} to ${to}. From you, it has ${yours || 'none'}. ${adviceFor(yours, usual)}`,
      );
    }
  });
});
