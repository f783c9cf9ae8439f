import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import type { NotifierChannel } from '../../notifier-node/src';

/** Answers which channels there are, and sends messages through all of them. */
export function createRouter(channels: NotifierChannel[], logger: LoggerService): express.Router {
  const router = Router();

  router.get('/channels', async (_req, res) => {
    res.json({ items: channels.map(({ name }) => name) });
  });

  router.post('/messages', express.json(), async (req, res) => {
    const { text, urgent = false } = req.body ?? {};
    if (typeof text !== 'string' || typeof urgent !== 'boolean') {
      throw new InputError("A message needs a 'text', and may have 'urgent', true or false");
    }
    const sentBy: string[] = [];
    await Promise.all(
      channels.map(async channel => {
        try {
          await channel.send({ text, urgent });
          sentBy.push(channel.name);
        } catch (error) {
          // One channel that is down must not keep the others from their work.
          logger.error(`The channel ${channel.name} failed: ${error}`);
        }
      }),
    );
    res.status(202).json({ sentBy: sentBy.sort() });
  });

  return router;
}
