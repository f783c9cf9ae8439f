import type express from 'express';
import Router from 'express-promise-router';
import type { Roster } from './roster';

/** What is served below /api/roster. */
export function createRouter(roster: Roster): express.Router {
  const router = Router();

  router.get('/on-call', async (_req, res) => {
    res.json({ onCall: roster.onCall() });
  });

  return router;
}
