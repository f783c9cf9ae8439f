import type { Backend } from '@backstage/backend-app-api';

/** Adds to the backend what Acme runs. The sandbox creates the backend, and starts it afterwards. */
// #region install
export function install(backend: Pick<Backend, 'add'>) {
  backend.add(import('../../../plugins/todo-backend/src'));
  backend.add(import('../../../plugins/on-call-backend/src'));
}
// #endregion
