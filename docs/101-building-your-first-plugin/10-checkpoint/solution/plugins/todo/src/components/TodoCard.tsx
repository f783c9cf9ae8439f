import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseErrorPanel } from '@backstage/core-components';
import { Progress } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { List, ListRow } from '@backstage/ui';
import { useTodos } from '../useTodos';

function Todos() {
  const { entity } = useEntity();
  const { todos, error } = useTodos(stringifyEntityRef(entity));
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
