import { Container } from '@backstage/ui';

export function TodoPage() {
  return <Container />;
}
