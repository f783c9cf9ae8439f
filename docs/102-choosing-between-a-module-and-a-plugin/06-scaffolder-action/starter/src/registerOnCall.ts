import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { OnCallSystem } from './onCall';

export function createRegisterOnCallAction(onCall: OnCallSystem) {
  return createTemplateAction({
    id: 'acme:register-on-call',
    description: 'Puts a service on a rota of the on-call system.',
    async handler() {
      // The same for every service. Take it from the input instead.
      await onCall.register({ service: 'my-service', rota: 'my-rota', escalateAfter: 60 });
      console.log('Registered');
    },
  });
}
