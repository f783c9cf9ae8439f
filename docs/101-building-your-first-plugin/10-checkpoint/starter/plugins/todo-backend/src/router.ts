import type express from 'express';
import Router from 'express-promise-router';

export function createRouter(): express.Router {
  const router = Router();
  return router;
}
