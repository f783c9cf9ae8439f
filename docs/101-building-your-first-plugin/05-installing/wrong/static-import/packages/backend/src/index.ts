import type { Backend } from '@backstage/backend-app-api';
import onCallPlugin from '../../../plugins/on-call-backend/src';
import todoPlugin from '../../../plugins/todo-backend/src';

export function install(backend: Pick<Backend, 'add'>) {
  backend.add(todoPlugin);
  backend.add(onCallPlugin);
}
