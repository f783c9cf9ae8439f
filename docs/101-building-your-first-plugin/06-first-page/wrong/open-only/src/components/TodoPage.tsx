import { Container, List, ListRow } from '@backstage/ui';
import { todos } from '../todos';

export function TodoPage() {
  return (
    <Container>
      <List aria-label="To-dos">
        {todos
          .filter(todo => !todo.done)
          .map(todo => (
            <ListRow key={todo.id}>{todo.title}</ListRow>
          ))}
      </List>
    </Container>
  );
}
