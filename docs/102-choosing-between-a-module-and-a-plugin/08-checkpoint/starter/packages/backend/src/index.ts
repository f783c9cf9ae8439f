import type { Backend } from '@backstage/backend-app-api';

/** Adds to the backend what Acme runs. The sandbox creates the backend, and starts it afterwards. */
export function install(backend: Pick<Backend, 'add'>) {
  backend.add(import('../../../plugins/notifier-backend/src'));
  backend.add(import('../../../plugins/notifier-backend-module-duty/src'));
}
