import { Container, Flex } from '@backstage/ui';
import type { JSX } from 'react';

/** All cards that the app has, one below the other. */
export function OnCallPage({ cards }: { cards: JSX.Element[] }) {
  return (
    <Container>
      <Flex direction="column" gap="4">
        {cards}
      </Flex>
    </Container>
  );
}
