import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import type { TodoStore } from './store';

export function createRouter(store: TodoStore, logger: LoggerService): express.Router {
  const router = Router();
  router.use(express.json());

  router.get('/todos', async (_req, res) => {
    res.json({ items: await store.list() });
  });

  router.post('/todos', async (req, res) => {
    const title: unknown = req.body?.title;
    if (typeof title !== 'string' || title.trim() === '') {
      throw new InputError("A to-do needs a 'title' that is text and not empty");
    }
    if (title.length > 100) {
      throw new InputError(`A title has at most 100 characters, this one has ${title.length}`);
    }
    const todo = await store.add(title.trim());
    res.status(201).json(todo);
  });

  return router;
}
