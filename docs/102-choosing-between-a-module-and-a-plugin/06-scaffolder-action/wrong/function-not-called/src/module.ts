import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createRegisterOnCallAction } from './registerOnCall';

export const scaffolderModuleOnCall = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'on-call',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        // @ts-expect-error A function that makes an action is given instead of the action.
        actions.addActions(createRegisterOnCallAction);
      },
    });
  },
});
