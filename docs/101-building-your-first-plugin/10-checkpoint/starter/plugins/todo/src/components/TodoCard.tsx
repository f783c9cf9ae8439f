import { EntityInfoCard } from '@backstage/plugin-catalog-react';

/** On the overview of a component: what is to do for it. */
export function TodoCard() {
  return <EntityInfoCard title="To-dos" />;
}
