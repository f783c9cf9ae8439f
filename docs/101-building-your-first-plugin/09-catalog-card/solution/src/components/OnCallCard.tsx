import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useRota } from '../useRota';

// #region card
/** On the overview: who is on call now. */
export function OnCallCard() {
  const { name, rota } = useRota();
  return (
    <EntityInfoCard title="On call">
      <Text>{rota ? rota.shifts[0].engineer : `There is no rota named ${name}.`}</Text>
    </EntityInfoCard>
  );
}
// #endregion
