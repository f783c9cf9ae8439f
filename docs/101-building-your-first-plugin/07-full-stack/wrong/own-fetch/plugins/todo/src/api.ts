import { ResponseError } from '@backstage/errors';
import { createApiRef, type DiscoveryApi } from '@backstage/frontend-plugin-api';
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
  constructor(private readonly discoveryApi: DiscoveryApi) {}

  async list() {
    const response = await fetch(`${await this.discoveryApi.getBaseUrl('todo')}/todos`);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    const { items } = await response.json();
    return items;
  }

  async add(title: string) {
    const response = await fetch(`${await this.discoveryApi.getBaseUrl('todo')}/todos`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
