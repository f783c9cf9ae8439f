import { Container } from '@backstage/ui';
import { TodoForm } from './TodoForm';
import { TodoList } from './TodoList';

export function TodoPage() {
  async function add(title: string) {
    throw new Error(`Nobody keeps '${title}' yet`);
  }

  return (
    <Container>
      <TodoForm onAdd={add} />
      <TodoList todos={[]} />
    </Container>
  );
}
