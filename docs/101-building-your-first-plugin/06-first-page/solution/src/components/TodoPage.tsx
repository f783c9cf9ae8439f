import { Container, List, ListRow } from '@backstage/ui';
import { todos } from '../todos';

// #region page
/** What the page shows below its header. */
export function TodoPage() {
  return (
    <Container>
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
// #endregion
