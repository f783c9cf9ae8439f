import { describe, expect, it } from 'vitest';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type * as EventsNode from '@backstage/plugin-events-node';
import type { Lab } from '../testing/pluginRealm';
import type { TestRealm } from '../testing/realm';

/** The events backend. */
export function eventsTests(realm: () => TestRealm): void {
  describe('the events backend', () => {
    it('hands what comes in over HTTP, and what plugins publish, to those who subscribe', async () => {
      const result = await realm().run(async ({ load }) => {
        const { start, ask, until } = load<Lab>('test:lab');
        const { createBackendPlugin } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { eventsServiceRef } = load<typeof EventsNode>('@backstage/plugin-events-node');
        const got: unknown[] = [];
        let publish = async () => {};
        const plugin = (
          pluginId: string,
          init: (events: EventsNode.EventsService) => Promise<void>,
        ) =>
          createBackendPlugin({
            pluginId,
            register: env =>
              env.registerInit({
                deps: { events: eventsServiceRef },
                init: ({ events }) => init(events),
              }),
          });
        const subscriber = plugin('subscriber', events =>
          events.subscribe({
            id: 'subscriber',
            topics: ['todo', 'deploys'],
            onEvent: async ({ topic, eventPayload }) => void got.push([topic, eventPayload]),
          }),
        );
        const publisher = plugin('publisher', async events => {
          publish = () => events.publish({ topic: 'todo', eventPayload: { done: 1 } });
        });
        const backend = await start(['events'], [subscriber, publisher], {
          events: { http: { topics: ['deploys'] } },
        });
        await publish();
        const posted = await ask(backend, '/api/events/http/deploys', { body: { version: 2 } });
        const all = await until(
          () => got,
          ({ length }) => length >= 2,
        );
        return { posted: posted.status, all };
      });
      expect(result.posted).toBe(202);
      expect(result.all).toEqual(
        expect.arrayContaining([
          ['todo', { done: 1 }],
          ['deploys', { version: 2 }],
        ]),
      );
      expect(result.all).toHaveLength(2);
    });
  });
}
