import { stringifyEntityRef } from '@backstage/catalog-model';
import { readAcmeEntities } from '../../../backstage/acme';

/** The refs of Acme's entities, sorted. */
export const acme = readAcmeEntities()
  .map(entity => stringifyEntityRef(entity))
  .sort();
