import type { LoggerService, RootConfigService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { readLimit } from './settings';
import type { TodoStore } from './store';

interface RouterOptions {
  store: TodoStore;
  config: RootConfigService;
  logger: LoggerService;
}

export function createRouter({ store, config, logger }: RouterOptions): express.Router {
  const router = Router();
  router.use(express.json());

  router.get('/todos', async (req, res) => {
    const { component } = req.query;
    res.json({
      items: await store.list(typeof component === 'string' ? component : undefined),
    });
  });

  router.get('/todos/:id', async (req, res) => {
    const todo = await store.find(req.params.id);
    if (!todo) {
      throw new NotFoundError(`There is no to-do with the id '${req.params.id}'`);
    }
    res.json(todo);
  });

  router.post('/todos', async (req, res) => {
    const title = textOf(req.body, 'title');
    const component = textOf(req.body, 'component');
    const limit = readLimit(config);
    const { length } = await store.list(component);
    if (length >= limit) {
      throw new ConflictError(`${component} has ${length} to-dos already, and may have ${limit}`);
    }
    const todo = await store.add({ title, component });
    logger.info(`Added to-do ${todo.id} of ${component}: ${title}`);
    res.status(201).json(todo);
  });

  return router;
}

/** The text of a field, without space at its ends. */
function textOf(body: Record<string, unknown> | undefined, field: string): string {
  const value = body?.[field];
  if (typeof value !== 'string' || value.trim() === '') {
    throw new InputError(`A to-do needs a '${field}' that is text and not empty`);
  }
  return value.trim();
}
