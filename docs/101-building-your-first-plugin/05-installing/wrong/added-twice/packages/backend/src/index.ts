import type { Backend } from '@backstage/backend-app-api';

export function install(backend: Pick<Backend, 'add'>) {
  backend.add(import('../../../plugins/todo-backend/src'));
  backend.add(import('../../../plugins/on-call-backend/src'));
  backend.add(import('../../../plugins/on-call-backend/src'));
}
