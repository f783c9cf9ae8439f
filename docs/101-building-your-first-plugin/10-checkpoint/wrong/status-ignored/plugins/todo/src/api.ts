import { createApiRef, type FetchApi } from '@backstage/frontend-plugin-api';

export interface Todo {
  id: string;
  title: string;
  /** The component that it is about, such as `component:default/payment-gateway`. */
  component: string;
}

/** What the page and the card can ask for. */
export interface TodoApi {
  /** All to-dos, or those of one component. */
  list(component?: string): Promise<Todo[]>;
  add(todo: { title: string; component: string }): Promise<Todo>;
}

export const todoApiRef = createApiRef<TodoApi>().with({
  id: 'plugin.todo.client',
  pluginId: 'todo',
});

/** Asks the to-do backend. */
export class TodoClient implements TodoApi {
  constructor(private readonly fetchApi: FetchApi) {}

  async list(component?: string) {
    const query = component === undefined ? '' : `?${new URLSearchParams({ component })}`;
    const response = await this.fetchApi.fetch(`plugin://todo/todos${query}`);
    const { items } = await response.json();
    return items;
  }

  async add(todo: { title: string; component: string }) {
    const response = await this.fetchApi.fetch('plugin://todo/todos', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(todo),
    });
    return response.json();
  }
}
