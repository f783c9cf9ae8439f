import { createHash } from 'node:crypto';
import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';

/** One plugin for both sides of the comparison: its text runs in the browser, its module on Node.js. */
export const talkPlugin = createBackendPlugin({
  pluginId: 'talk',
  register(env) {
    env.registerInit({
      deps: { http: coreServices.httpRouter, httpAuth: coreServices.httpAuth },
      async init({ http, httpAuth }) {
        const router = Router();
        router.get('/bytes', (_, res) => {
          res.type('application/octet-stream').send(Buffer.from([1, 2, 3]));
        });
        router.post('/size', express.raw({ type: '*/*', limit: '2mb' }), (req, res) => {
          const body = req.body as Buffer;
          res.json({ bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') });
        });
        router.use(express.json());
        router.use(express.urlencoded({ extended: true }));
        router.get('/json', (_, res) => {
          res.json({ hello: 'wörld', list: [1, 2, 3], nothing: null });
        });
        router.all('/echo', (req, res) => {
          res.json({ method: req.method, query: req.query, body: req.body as unknown });
        });
        router.get('/params/:kind/:name', (req, res) => {
          res.json(req.params);
        });
        router.get('/text', (_, res) => {
          res.type('text/plain').send('just text');
        });
        router.get('/nothing', (_, res) => {
          res.status(204).end();
        });
        router.get('/moved', (_, res) => {
          res.redirect(301, '/api/talk/json');
        });
        router.get('/headers', (req, res) => {
          res
            .set('X-Seen', req.get('x-sent') ?? 'none')
            .append('X-Many', 'a')
            .append('X-Many', 'b');
          res.status(202).json({ accept: req.get('accept') });
        });
        router.get('/cached', (req, res) => {
          res.set('Cache-Control', 'max-age=60').json({ fresh: req.fresh });
        });
        router.get('/who', async (req, res) => {
          const credentials = await httpAuth.credentials(req, { allow: ['user'] });
          res.json(credentials.principal);
        });
        router.get('/stream', async (_, res) => {
          res.type('text/plain');
          for (const part of ['one ', 'two ', 'three']) {
            res.write(part);
            await new Promise(resolve => setTimeout(resolve, 5));
          }
          res.end();
        });
        router.get('/fail/:how', (req): void => {
          const { how } = req.params;
          if (how === 'input') throw new InputError('title must be a string');
          if (how === 'missing') throw new NotFoundError('no such todo');
          if (how === 'conflict') throw new ConflictError('already there');
          throw new Error('something broke');
        });
        router.get('/later', async () => {
          await Promise.resolve();
          throw new InputError('found out later');
        });
        http.use(router);
      },
    });
  },
});

export default talkPlugin;
