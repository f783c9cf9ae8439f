import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { rotaNames, teamOf } from './rotas';

const ON_CALL = 'acme.example/on-call';
const SUPPORT = 'acme.example/support';

/** The rota that a component asks for, if it is one and asks for any. */
function rotaOf(entity: Entity): string | undefined {
  return entity.kind === 'Component' ? entity.metadata.annotations?.[ON_CALL] : undefined;
}

/** Knows what an on-call rota means for a component. */
export class OnCallProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'acme-on-call';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    if (entity.kind !== 'Component') return entity;
    const rota = rotaOf(entity);
    if (rota !== undefined && !teamOf(rota)) {
      throw new InputError(
        `The annotation ${ON_CALL} names the rota "${rota}", and there is none. Known rotas: ${rotaNames.join(', ')}`,
      );
    }
    const { metadata } = entity;
    const support = rota === undefined ? 'office-hours' : 'around-the-clock';
    return {
      ...entity,
      metadata: { ...metadata, labels: { [SUPPORT]: support, ...metadata.labels } },
    };
  }

  async validateEntityKind(): Promise<boolean> {
    return false;
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const team = teamOf(rotaOf(entity) ?? '');
    if (team) {
      const component = getCompoundEntityRef(entity);
      const group = { kind: 'Group', namespace: 'default', name: team };
      emit(processingResult.relation({ source: component, type: 'onCallBy', target: group }));
      emit(processingResult.relation({ source: group, type: 'onCallFor', target: component }));
    }
    return entity;
  }
}
