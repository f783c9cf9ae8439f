import {
  createFrontendPlugin,
  createRouteRef,
  fetchApiRef,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { Button, Container, Text } from '@backstage/ui';
import { RiThumbUpLine } from '@remixicon/react';
import { useEffect, useState } from 'react';

const url = 'plugin://applause/claps';

function ApplausePage() {
  const { fetch } = useApi(fetchApiRef);
  const [claps, setClaps] = useState<number>();

  useEffect(() => {
    fetch(url)
      .then(response => response.json())
      .then(answer => setClaps(answer.claps));
  }, [fetch]);

  const clap = async () => {
    const response = await fetch(url, { method: 'POST' });
    setClaps((await response.json()).claps);
  };

  return (
    <Container>
      <Text as="p" variant="title-large">
        {claps} people clapped
      </Text>
      <Button onPress={clap}>Clap</Button>
    </Container>
  );
}

const route = createRouteRef();

export default createFrontendPlugin({
  pluginId: 'applause',
  title: 'Applause',
  icon: <RiThumbUpLine />,
  routes: { root: route },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/applause',
        routeRef: route,
        loader: async () => <ApplausePage />,
      },
    }),
  ],
});
