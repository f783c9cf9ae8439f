import { Container } from '@backstage/ui';
import { TodoForm } from './TodoForm';
import { TodoList } from './TodoList';

function Todos() {
  async function add(title: string) {
    throw new Error(`Nobody keeps '${title}' yet`);
  }

  return (
    <>
      <TodoForm onAdd={add} />
      <TodoList todos={[]} />
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
