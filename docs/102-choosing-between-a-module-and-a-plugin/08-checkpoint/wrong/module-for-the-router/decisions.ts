/** The four places for a change, from the lesson “Plugin, module, or a change upstream”. */
type Place = 'settings' | 'module' | 'plugin' | 'upstream' | 'undecided';

/** What each request takes. */
export const decisions: Record<'warehouses' | 'payments' | 'invoicing', Place> = {
  warehouses: 'settings',
  payments: 'module',
  invoicing: 'module',
};
