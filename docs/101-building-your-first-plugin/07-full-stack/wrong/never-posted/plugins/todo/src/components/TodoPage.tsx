import { ResponseErrorPanel } from '@backstage/core-components';
import { Progress, useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { type Todo, todoApiRef } from '../api';
import { TodoForm } from './TodoForm';
import { TodoList } from './TodoList';
function Todos() {
  const todoApi = useApi(todoApiRef);
  const [todos, setTodos] = useState<Todo[]>();
  const [error, setError] = useState<Error>();

  useEffect(() => {
    todoApi.list().then(setTodos, setError);
  }, [todoApi]);

  if (error) return <ResponseErrorPanel error={error} />;
  if (!todos) return <Progress />;

  async function add(title: string) {
    setTodos(before => [...(before ?? []), { id: title, title, done: false }]);
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
