import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { onCallSystem } from './onCall';
import { createRegisterOnCallAction } from './registerOnCall';

export const scaffolderModuleOnCall = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'on-call',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(createRegisterOnCallAction(onCallSystem));
      },
    });
  },
});
