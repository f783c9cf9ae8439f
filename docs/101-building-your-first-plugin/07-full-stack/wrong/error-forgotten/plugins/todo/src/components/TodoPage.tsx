import { Progress, useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { type Todo, todoApiRef } from '../api';
import { TodoForm } from './TodoForm';
import { TodoList } from './TodoList';
function Todos() {
  const todoApi = useApi(todoApiRef);
  const [todos, setTodos] = useState<Todo[]>();

  useEffect(() => {
    todoApi.list().then(setTodos, () => {});
  }, [todoApi]);

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
