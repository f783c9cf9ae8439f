/** The team that runs each rota. A real plugin would ask its backend. */
const teams: Record<string, string> = {
  'storefront-rota': 'storefront-team',
  'ordering-rota': 'ordering-team',
  'payments-rota': 'payments-team',
  'identity-rota': 'identity-team',
};

/** The names of all rotas that there are. */
export const rotaNames: readonly string[] = Object.keys(teams);

/** The name of the team that runs a rota, or undefined when there is no such rota. */
export function teamOf(rota: string): string | undefined {
  return Object.hasOwn(teams, rota) ? teams[rota] : undefined;
}
