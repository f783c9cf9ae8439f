import { Button, Container, Text } from '@backstage/ui';
import { useState } from 'react';

export function PlaygroundPage() {
  const [count, setCount] = useState(0);
  return (
    <Container>
      <Text as="p">You pressed the button {count} times.</Text>
      <Button onPress={() => setCount(count + 1)}>Press me</Button>
    </Container>
  );
}
