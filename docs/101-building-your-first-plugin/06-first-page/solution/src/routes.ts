import { createRouteRef } from '@backstage/frontend-plugin-api';

// #region root
export const rootRouteRef = createRouteRef();
// #endregion
