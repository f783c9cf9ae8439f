import { InputError, NotFoundError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import type { TodoStore } from './store';

export function createRouter(store: TodoStore): express.Router {
  // #region reading
  const router = Router();

  router.get('/health', async (_req, res) => {
    res.json({ status: 'ok' });
  });

  router.get('/api/todo/todos', async (_req, res) => {
    res.json({ items: await store.list() });
  });
  // #endregion

  router.get('/api/todo/todos/:id', async (req, res) => {
    const todo = await store.find(req.params.id);
    if (!todo) {
      throw new NotFoundError(`There is no to-do with the id '${req.params.id}'`);
    }
    res.json(todo);
  });

  router.post('/api/todo/todos', express.json(), async (req, res) => {
    const title: unknown = req.body?.title;
    if (typeof title !== 'string' || title.trim() === '') {
      throw new InputError("A to-do needs a 'title' that is text and not empty");
    }
    res.status(201).json(await store.add(title.trim()));
  });

  return router;
}
