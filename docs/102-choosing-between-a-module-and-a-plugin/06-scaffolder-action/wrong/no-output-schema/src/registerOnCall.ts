import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { OnCallSystem } from './onCall';

export function createRegisterOnCallAction(onCall: OnCallSystem) {
  return createTemplateAction({
    id: 'acme:register-on-call',
    description: 'Puts a service on a rota of the on-call system.',
    supportsDryRun: true,
    schema: {
      input: {
        service: z => z.string().describe('Name of the service'),
        rota: z => z.string().describe('Rota whose engineers are called'),
        escalateAfter: z =>
          z.number().optional().describe('Minutes until the next one is called, usually 15'),
      },
    },
    async handler(ctx) {
      const { service, rota, escalateAfter = 15 } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info(`Would put ${service} on ${rota}`);
        ctx.output('url', onCall.urlOf(service));
        return;
      }
      const { url } = await onCall.register({ service, rota, escalateAfter });
      ctx.logger.info(`Put ${service} on ${rota}`);
      ctx.output('url', url);
    },
  });
}
