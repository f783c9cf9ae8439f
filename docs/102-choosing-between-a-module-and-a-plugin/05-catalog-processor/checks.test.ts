import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { describe, expect, it, vi } from 'vitest';
import { catalogModuleOnCall } from './src/module';

const ON_CALL = 'acme.example/on-call';
const SUPPORT = 'acme.example/support';
const WHERE = 'url:https://git.acme.example/checks/catalog-info.yaml';

type Metadata = Pick<Entity['metadata'], 'annotations' | 'labels'>;

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

const component = (name: string, rota?: string, labels?: Record<string, string>) =>
  entity(
    'Component',
    name,
    { type: 'service', lifecycle: 'production', owner: 'ordering-team' },
    { ...(labels && { labels }), ...(rota && { annotations: { [ON_CALL]: rota } }) },
  );

const given = [
  component('order-service', 'ordering-rota', { 'acme.example/tier': '1' }),
  component('blog'),
  component('night-job', 'ordering-rota', { [SUPPORT]: 'best-effort' }),
  entity('Group', 'ordering-team', { type: 'team', children: [] }),
  entity(
    'Resource',
    'orders-db',
    { type: 'database', owner: 'ordering-team' },
    { annotations: { [ON_CALL]: 'nobody' } },
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
/** Fails unless the module adds a processor, which the catalog itself tells nobody. */
async function expectProcessor(): Promise<void> {
  let added = 0;
  const ownModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'checks',
    register(env) {
      // A module has to ask for an extension point that a test fills in, and the learner's may not do so yet.
      env.registerInit({ deps: { processing: catalogProcessingExtensionPoint }, async init() {} });
    },
  });
  const processing: Partial<typeof catalogProcessingExtensionPoint.T> = {
    addProcessor: (...processors) => void (added += processors.flat().length),
  };
  await startTestBackend({
    features: [catalogModuleOnCall, ownModule],
    extensionPoints: [[catalogProcessingExtensionPoint, processing]],
  });
  if (added === 0) {
    throw new Error(
      'The module adds no processor to the catalog. Let `init` in src/module.ts call `addProcessor` of the extension point with a new OnCallProcessor.',
    );
  }
}

let starting: ReturnType<typeof startCatalog> | undefined;

/** The catalog, started once for all checks. */
async function catalog() {
  await expectProcessor();
  const running = await (starting ??= startCatalog());
  return {
    ...running,

    /** The entity as the catalog's API gives it. */
    async get(ref: string): Promise<Entity> {
      const found = (await running.all()).get(ref);
      if (found) return found;
      throw new Error(
        `The catalog has no ${ref}. It refused the entity: ${running.refused.get(ref) ?? 'nobody knows why'}. Look at src/OnCallProcessor.ts.`,
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

const supportOf = ({ metadata }: Entity) => metadata.labels?.[SUPPORT] ?? 'no label';

/** The checks that build on the label have nothing to say before there is one. */
async function withLabels() {
  const running = await catalog();
  if (supportOf(await running.get('component:default/order-service')) === 'no label') {
    throw new Error(
      'No component has a support label yet: “gives each component a support label” has to pass before this check.',
    );
  }
  return running;
}

describe('A catalog module with a processor', () => {
  it('gives each component a support label', async () => {
    const { get } = await catalog();
    const onCall = await get('component:default/order-service');
    const quiet = await get('component:default/blog');
    expect(
      supportOf(onCall),
      `order-service has the annotation ${ON_CALL}, and its label ${SUPPORT} is “${supportOf(onCall)}”, expected “around-the-clock”. Add it in \`preProcessEntity\` in src/OnCallProcessor.ts, and return the entity that has it.`,
    ).toBe('around-the-clock');
    expect(
      supportOf(quiet),
      `blog has no annotation ${ON_CALL}, and its label ${SUPPORT} is “${supportOf(quiet)}”, expected “office-hours”. Look at \`preProcessEntity\` in src/OnCallProcessor.ts.`,
    ).toBe('office-hours');
  });

  it('leaves labels alone that the owner wrote', async () => {
    const { get } = await withLabels();
    const { metadata } = await get('component:default/order-service');
    expect(
      metadata.labels,
      "order-service had the label acme.example/tier, and it is gone. In `preProcessEntity` in src/OnCallProcessor.ts, spread the entity's own labels into the new ones.",
    ).toMatchObject({ 'acme.example/tier': '1' });
    const own = supportOf(await get('component:default/night-job'));
    expect(
      own,
      `The owner of night-job gave it the label ${SUPPORT} “best-effort”, and now it is “${own}”. What an owner wrote counts more than what you derive: in \`preProcessEntity\` in src/OnCallProcessor.ts, spread the entity's own labels last.`,
    ).toBe('best-effort');
  });

  it('leaves entities of other kinds as they are', async () => {
    const { get } = await withLabels();
    const database = await get('resource:default/orders-db');
    expect(
      supportOf(database),
      `orders-db is a resource, and it got the label ${SUPPORT} “${supportOf(database)}”. A processor sees each entity of the catalog: let \`preProcessEntity\` in src/OnCallProcessor.ts return it as it is unless its kind is Component.`,
    ).toBe('no label');
  });

  it('refuses a component whose rota does not exist, and says why', async () => {
    const { refusalOf } = await catalog();
    const refusal = await refusalOf(component('night-watch', 'forgotten-rota'));
    if (!refusal) {
      throw new Error(
        'There is no forgotten-rota, and the catalog takes a component that asks for it. Throw an InputError in `validateEntityKind` in src/OnCallProcessor.ts when `teamOf` knows no team for the rota.',
      );
    }
    // What a processor throws is the cause of what the catalog says; what it emits stands alone.
    const { name, message } = refusal.cause ?? refusal;
    expect(
      name,
      `The component is refused with an error of the type ${name}, expected InputError: the mistake is in what somebody wrote, not in your code. \`InputError\` comes from @backstage/errors.`,
    ).toBe('InputError');
    for (const part of [ON_CALL, 'forgotten-rota', 'payments-rota']) {
      expect(
        message,
        `The error says “${message}”, and nothing of ${part}. Name the annotation, what stands in it, and the rotas that there are: whoever reads it has only this line to find the mistake.`,
      ).toContain(part);
    }
  });

  it('accepts a component with a known rota, and one without any', async () => {
    const { refusalOf } = await catalog();
    const candidates = { known: component('shop', 'storefront-rota'), none: component('blog-2') };
    for (const [rota, candidate] of Object.entries(candidates)) {
      const refusal = await refusalOf(candidate);
      expect(
        refusal?.message,
        `The catalog refuses a component with ${rota === 'none' ? 'no rota' : 'the rota storefront-rota'}: ${refusal?.message}. Look at \`validateEntityKind\` in src/OnCallProcessor.ts.`,
      ).toBeUndefined();
    }
  });

  it('leaves unknown kinds to others', async () => {
    const { refusalOf } = await catalog();
    const refusal = await refusalOf(entity('Gadget', 'toaster', {}));
    expect(
      refusal,
      'Nobody knows the kind Gadget, and the catalog takes one. With `true`, `validateEntityKind` in src/OnCallProcessor.ts vouches for the whole entity: return `false`, and leave that to the processors that know the kind.',
    ).toBeDefined();
  });

  it('relates a component and the team on call for it, in both directions', async () => {
    const { get } = await catalog();
    const team = 'group:default/ordering-team';
    const job = 'component:default/order-service';
    const isRelated = async (from: string, type: string, to: string) =>
      (await get(from)).relations?.some(each => each.type === type && each.targetRef === to);
    await get(job); // says so if it was refused
    await vi.waitFor(
      async () => {
        // The catalog itself relates these two, by the owner. When that is there, all relations are.
        if (await isRelated(team, 'ownerOf', job)) return;
        throw new Error('The catalog has not come to the relations after 10 seconds.');
      },
      { timeout: 10_000, interval: 10 },
    );
    for (const [from, type, to] of [
      [job, 'onCallBy', team],
      [team, 'onCallFor', job],
    ] as const) {
      expect(
        await isRelated(from, type, to),
        `${from} has no relation ${type} to ${to}. Emit both directions in \`postProcessEntity\` in src/OnCallProcessor.ts, each with \`emit(processingResult.relation({ source, type, target }))\`.`,
      ).toBe(true);
    }
  });
});
