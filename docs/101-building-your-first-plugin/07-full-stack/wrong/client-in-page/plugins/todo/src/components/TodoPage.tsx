import { ResponseErrorPanel } from '@backstage/core-components';
import { fetchApiRef, Progress, useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useEffect, useMemo, useState } from 'react';
import { type Todo, TodoClient } from '../api';
import { TodoForm } from './TodoForm';
import { TodoList } from './TodoList';
function Todos() {
  const fetchApi = useApi(fetchApiRef);
  const todoApi = useMemo(() => new TodoClient(fetchApi), [fetchApi]);
  const [todos, setTodos] = useState<Todo[]>();
  const [error, setError] = useState<Error>();

  useEffect(() => {
    todoApi.list().then(setTodos, setError);
  }, [todoApi]);

  if (error) return <ResponseErrorPanel error={error} />;
  if (!todos) return <Progress />;

  async function add(title: string) {
    const todo = await todoApi.add(title);
    setTodos(before => [...(before ?? []), todo]);
  }

  return (
    <>
      <TodoForm onAdd={add} />
      <TodoList todos={todos} />
    </>
  );
}

export function TodoPage() {
  return (
    <Container>
      <Todos />
    </Container>
  );
}
