import { createApiRef, type FetchApi } from '@backstage/frontend-plugin-api';

export interface Todo {
  id: string;
  title: string;
  done: boolean;
}

/** What pages and cards of this plugin can ask for. */
export interface TodoApi {
  list(): Promise<Todo[]>;
  add(title: string): Promise<Todo>;
}

export const todoApiRef = createApiRef<TodoApi>().with({
  id: 'plugin.todo.client',
  pluginId: 'todo',
});

/** Asks the to-do backend. */
export class TodoClient implements TodoApi {
  constructor(private readonly fetchApi: FetchApi) {}

  async list(): Promise<Todo[]> {
    throw new Error('TodoClient.list is still to be written');
  }

  async add(title: string): Promise<Todo> {
    throw new Error(`TodoClient.add is still to be written, so '${title}' is lost`);
  }
}
