import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAcmeEntities } from '.';

const entities = readAcmeEntities();
const of = (kind: string) => entities.filter(entity => entity.kind === kind);
const name = (entity: Entity) => entity.metadata.name;
const byRef = new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));

/** The fields of `spec` that hold references, with the kind that a bare name in them means. */
const REFERENCES: Record<string, string> = {
  owner: 'Group',
  parent: 'Group',
  children: 'Group',
  memberOf: 'Group',
  domain: 'Domain',
  system: 'System',
  providesApis: 'API',
  consumesApis: 'API',
  dependsOn: 'Component',
};

function references(entity: Entity): { field: string; ref: string }[] {
  return Object.entries(REFERENCES).flatMap(([field, defaultKind]) =>
    [entity.spec?.[field] ?? []].flat().map(value => ({
      field,
      ref: stringifyEntityRef(
        parseEntityRef(String(value), { defaultKind, defaultNamespace: 'default' }),
      ),
    })),
  );
}

describe('Acme', () => {
  it('has its domains, systems, components, APIs, groups, users and resources', () => {
    const counts = ['Domain', 'System', 'Component', 'API', 'Group', 'User', 'Resource'].map(
      kind => [kind, of(kind).length],
    );
    expect(Object.fromEntries(counts)).toEqual({
      Domain: 3,
      System: 6,
      Component: 14,
      API: 5,
      Group: 11,
      User: 11,
      Resource: 6,
    });
  });

  it('names no entity twice', () => {
    expect(byRef.size).toBe(entities.length);
  });

  it.each(entities.map(entity => [stringifyEntityRef(entity), entity] as const))(
    '%s is valid',
    async (_ref, entity) => {
      const policy = EntityPolicies.allOf([
        new SchemaValidEntityPolicy(),
        new DefaultNamespaceEntityPolicy(),
        new NoForeignRootFieldsEntityPolicy(),
        new FieldFormatEntityPolicy(),
      ]);
      await expect(policy.enforce(structuredClone(entity))).resolves.toBeDefined();
      const validators = [
        apiEntityV1alpha1Validator,
        componentEntityV1alpha1Validator,
        domainEntityV1alpha1Validator,
        groupEntityV1alpha1Validator,
        resourceEntityV1alpha1Validator,
        systemEntityV1alpha1Validator,
        userEntityV1alpha1Validator,
      ];
      const results = await Promise.all(validators.map(validator => validator.check(entity)));
      expect(results.filter(Boolean)).toHaveLength(1);
    },
  );

  it('refers to nothing that is not there', () => {
    const missing = entities.flatMap(entity =>
      references(entity)
        .filter(({ ref }) => !byRef.has(ref))
        .map(({ field, ref }) => `${name(entity)}: ${field} ${ref}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives every system a domain, and all that runs a system of the same owner', () => {
    for (const system of of('System')) expect(system.spec?.['domain']).toEqual(expect.any(String));
    for (const entity of [...of('Component'), ...of('API'), ...of('Resource')]) {
      const system = byRef.get(`system:default/${String(entity.spec?.['system'])}`);
      expect([name(entity), entity.spec?.['owner']]).toEqual([
        name(entity),
        system?.spec?.['owner'],
      ]);
    }
  });

  it('has a tree of groups that agrees from both ends, with people in every team', () => {
    for (const group of of('Group')) {
      const children = of('Group')
        .filter(({ spec }) => spec?.['parent'] === name(group))
        .map(name);
      expect([name(group), group.spec?.['children']]).toEqual([name(group), children]);
      if (group.spec?.['type'] === 'team') {
        const members = of('User').filter(user =>
          [user.spec?.['memberOf']].flat().includes(name(group)),
        );
        expect([name(group), members.length]).not.toEqual([name(group), 0]);
      }
    }
  });

  it('provides and consumes every API', () => {
    for (const api of of('API')) {
      const named = (field: string) =>
        of('Component').filter(({ spec }) => [spec?.[field]].flat().includes(name(api)));
      expect([name(api), named('providesApis').length]).toEqual([name(api), 1]);
      expect([name(api), named('consumesApis').length]).not.toEqual([name(api), 0]);
      if (api.spec?.['type'] !== 'graphql')
        expect(parse(String(api.spec?.['definition']))).toBeTypeOf('object');
    }
  });

  it('says who is on call for some components, and not for others', () => {
    const rotas = of('Component').map(
      ({ metadata }) => metadata.annotations?.['acme.example/on-call'],
    );
    expect(rotas.filter(Boolean)).toHaveLength(8);
    expect(rotas.filter(rota => rota === undefined)).toHaveLength(6);
  });

  it('reaches no real person and no real address', () => {
    const emails = [...of('User'), ...of('Group')].flatMap(({ spec }) => {
      const profile = spec?.['profile'] as { email?: string } | undefined;
      return profile?.email ?? [];
    });
    expect(emails.filter(email => !email.endsWith('@acme.example'))).toEqual([]);
  });
});
