import { ResponseErrorPanel } from '@backstage/core-components';
import { Progress } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { List, ListRow } from '@backstage/ui';
import { useTodos } from '../useTodos';

function Todos() {
  const { todos, error } = useTodos();
  if (error) return <ResponseErrorPanel error={error} />;
  if (!todos) return <Progress />;
  return (
    <List aria-label="To-dos" items={todos} renderEmptyState={() => 'Nothing to do.'}>
      {todo => <ListRow>{todo.title}</ListRow>}
    </List>
  );
}

/** On the overview of a component: what is to do for it. */
export function TodoCard() {
  return (
    <EntityInfoCard title="To-dos">
      <Todos />
    </EntityInfoCard>
  );
}
