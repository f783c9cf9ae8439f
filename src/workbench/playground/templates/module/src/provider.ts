import type { EntityProvider, EntityProviderConnection } from '@backstage/plugin-catalog-node';

/** Gives the catalog its entities. Ask for them at /api/catalog/entities in the Requests panel. */
export class PlaygroundProvider implements EntityProvider {
  getProviderName() {
    return 'playground';
  }

  async connect(connection: EntityProviderConnection) {
    const origin = 'url:https://playground.example/catalog-info.yaml';
    await connection.applyMutation({
      type: 'full',
      entities: [
        {
          locationKey: 'playground',
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'sandcastle',
              annotations: {
                'backstage.io/managed-by-location': origin,
                'backstage.io/managed-by-origin-location': origin,
              },
            },
            spec: { type: 'service', lifecycle: 'experimental', owner: 'playground-team' },
          },
        },
      ],
    });
  }
}
