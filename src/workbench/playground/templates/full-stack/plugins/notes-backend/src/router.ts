import type { DatabaseService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';

interface Note {
  id: number;
  text: string;
}

/** What is served below /api/notes. The notes are in the plugin's own database. */
export async function createRouter(database: DatabaseService): Promise<express.Router> {
  const db = await database.getClient();
  if (!(await db.schema.hasTable('notes'))) {
    await db.schema.createTable('notes', table => {
      table.increments('id');
      table.string('text').notNullable();
    });
    await db<Note>('notes').insert({ text: 'This note comes from the backend' });
  }

  const router = Router();
  router.use(express.json());

  router.get('/notes', async (_req, res) => {
    res.json({ items: await db<Note>('notes').orderBy('id') });
  });

  router.post('/notes', async (req, res) => {
    const text: unknown = req.body?.text;
    if (typeof text !== 'string' || text.trim() === '') throw new InputError('A note needs a text');
    const [note] = await db<Note>('notes').insert({ text: text.trim() }).returning('*');
    res.status(201).json(note);
  });

  return router;
}
