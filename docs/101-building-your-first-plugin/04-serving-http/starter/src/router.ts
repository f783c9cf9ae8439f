import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import type { TodoStore } from './store';

export function createRouter(store: TodoStore): ExpressRouter {
  const router = Router();

  router.get('/', async (_req, res) => {
    const todos = await store.list();
    res.send(`There are ${todos.length} to-dos.`);
  });

  return router;
}
