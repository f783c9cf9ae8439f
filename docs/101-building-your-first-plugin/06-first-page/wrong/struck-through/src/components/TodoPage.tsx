import { Container } from '@backstage/ui';
import { todos } from '../todos';

export function TodoPage() {
  return (
    <Container>
      <ul>
        {todos.map(todo => (
          <li key={todo.id} style={{ textDecoration: todo.done ? 'line-through' : 'none' }}>
            {todo.title}
          </li>
        ))}
      </ul>
    </Container>
  );
}
