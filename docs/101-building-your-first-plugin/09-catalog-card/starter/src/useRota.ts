import { findRota } from './rotas';

/** The name that the entity's annotation gives, and the rota of that name if there is one. */
export function useRota() {
  const name = 'payments-rota';
  return { name, rota: findRota(name) };
}
