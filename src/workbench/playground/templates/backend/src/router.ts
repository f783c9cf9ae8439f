import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';

/** What is served below /api/playground. */
export function createRouter(logger: LoggerService): express.Router {
  const router = Router();
  router.use(express.json());

  router.get('/greeting/:name', async (req, res) => {
    const { name } = req.params;
    if (name.length > 40) throw new InputError('A name has at most 40 characters');
    logger.info(`Greeting ${name}`);
    res.json({ greeting: `Hello, ${name}` });
  });

  return router;
}
