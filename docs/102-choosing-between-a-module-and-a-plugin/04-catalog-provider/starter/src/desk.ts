import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { directory, type Team } from './directory';

/** Where HR writes, so that you can play HR in the Requests panel. Not a part of the module. */
export const deskPlugin = createBackendPlugin({
  pluginId: 'people',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = Router();
        router.use(express.json());

        router.get('/teams', async (_req, res) => {
          res.json(await directory.listTeams());
        });

        router.put('/teams/:id', async (req, res) => {
          const { id } = req.params;
          const teams = await directory.listTeams();
          const before = teams.find(team => team.id === id);
          const body = req.body as Partial<Team>;
          const team: Team = {
            name: body.name ?? before?.name ?? id,
            email: body.email ?? before?.email ?? `${id}@acme.example`,
            department: body.department ?? before?.department ?? 'commerce',
            id,
          };
          await directory.save(team);
          res.json(team);
        });

        router.delete('/teams/:id', async (req, res) => {
          const teams = await directory.listTeams();
          if (!teams.some(({ id }) => id === req.params.id)) {
            throw new NotFoundError(`There is no team ${req.params.id}`);
          }
          await directory.close(req.params.id);
          res.status(204).end();
        });

        httpRouter.use(router);
      },
    });
  },
});
