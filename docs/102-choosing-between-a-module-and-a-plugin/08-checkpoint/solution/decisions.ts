/** The four places for a change, from the lesson “Plugin, module, or a change upstream”. */
type Place = 'configuration' | 'module' | 'plugin' | 'upstream' | 'undecided';

/** What each request takes. */
export const decisions: Record<'warehouses' | 'payments' | 'invoicing', Place> = {
  warehouses: 'configuration',
  payments: 'module',
  invoicing: 'upstream',
};
