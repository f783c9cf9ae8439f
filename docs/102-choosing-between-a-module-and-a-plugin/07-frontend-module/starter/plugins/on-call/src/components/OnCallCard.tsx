import { Card, CardBody, CardHeader, Text } from '@backstage/ui';

export function OnCallCard({ title, children }: { title: string; children: string }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h2" weight="bold">
          {title}
        </Text>
      </CardHeader>
      <CardBody>
        <Text>{children}</Text>
      </CardBody>
    </Card>
  );
}
