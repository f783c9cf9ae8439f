import { useEntity } from '@backstage/plugin-catalog-react';
import { findRota } from './rotas';

// #region hook
/** The name that the entity's annotation gives, and the rota of that name if there is one. */
export function useRota() {
  const { entity } = useEntity();
  const name = entity.metadata.annotations?.['acme.example/on-call'];
  return { name, rota: findRota(name) };
}
// #endregion
