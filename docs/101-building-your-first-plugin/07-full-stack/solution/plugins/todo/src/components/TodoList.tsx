import { List, ListRow } from '@backstage/ui';
import type { Todo } from '../api';

export function TodoList({ todos }: { todos: Todo[] }) {
  return (
    <List aria-label="To-dos" items={todos} renderEmptyState={() => 'Nothing to do.'}>
      {todo => <ListRow description={todo.done ? 'Done' : 'Open'}>{todo.title}</ListRow>}
    </List>
  );
}
