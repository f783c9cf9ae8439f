import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { type Todo, todoApiRef } from './api';

/** To-dos of one component, or all: what is there, what went wrong, or neither yet. */
export function useTodos(component?: string) {
  const todoApi = useApi(todoApiRef);
  const [todos, setTodos] = useState<Todo[]>([]);
  const [error, setError] = useState<Error>();

  const load = useCallback(
    () => todoApi.list(component).then(setTodos, setError),
    [todoApi, component],
  );
  useEffect(() => {
    load();
  }, [load]);

  /** Rejects when the backend refuses; the list stays as it is then. */
  async function add(todo: { title: string; component: string }) {
    await todoApi.add(todo);
    await load();
  }

  return { todos, error, add };
}
