import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { deskPlugin } from './desk';
import { catalogModuleAcmePeople } from './module';

// In a package of its own, the module alone would be the default export. This page runs HR's desk beside it.
export default createBackendFeatureLoader({
  loader: () => [catalogModuleAcmePeople, deskPlugin],
});
