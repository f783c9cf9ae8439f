import { Container, Text } from '@backstage/ui';

/** What the page shows below its header. */
export function TodoPage() {
  return (
    <Container>
      <Text>The list comes here.</Text>
    </Container>
  );
}
