import { Text } from '@backstage/ui';

/** In a tab of its own: everybody's turn. */
export function OnCallContent() {
  return <Text>The shifts come here.</Text>;
}
