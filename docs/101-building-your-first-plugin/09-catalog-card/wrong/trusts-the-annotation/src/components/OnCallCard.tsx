import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useRota } from '../useRota';

/** On the overview: who is on call now. */
export function OnCallCard() {
  const { rota } = useRota();
  return (
    <EntityInfoCard title="On call">
      <Text>{rota!.shifts[0].engineer}</Text>
    </EntityInfoCard>
  );
}
