import { Container, List, ListRow } from '@backstage/ui';
import { todos } from '../todos';

export function TodoPage() {
  return (
    <Container>
      <h1>To-do</h1>
      <List aria-label="To-dos">
        {todos.map(todo => (
          <ListRow key={todo.id} description={todo.done ? 'Done' : 'Open'}>
            {todo.title}
          </ListRow>
        ))}
      </List>
    </Container>
  );
}
