import { List, ListRow, Text } from '@backstage/ui';
import { useRota } from '../useRota';

/** In a tab of its own: everybody's turn. */
export function OnCallContent() {
  const { name, rota } = useRota();
  if (!rota) return <Text>There is no rota named {name}.</Text>;
  return (
    <List aria-label="Shifts">
      {rota.shifts.map(({ when, engineer }) => (
        <ListRow key={when} description={when}>
          {engineer}
        </ListRow>
      ))}
    </List>
  );
}
