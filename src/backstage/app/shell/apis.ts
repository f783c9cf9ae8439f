import { appLanguageApiRef, appThemeApiRef, type ApiHolder } from '@backstage/frontend-plugin-api';
import type { ColorMode } from '../types';

/** Chooses the light or the dark theme of the app; Backstage tells @backstage/ui by an attribute on the body. */
export function setColorMode(apis: ApiHolder, mode: ColorMode): void {
  apis.get(appThemeApiRef)?.setActiveThemeId(mode);
}

/** Lets go of the window, to which Backstage's theme and language APIs listen (plugin-app 0.5.3, `createWithStorage`). */
export function disposeApis(apis: ApiHolder): void {
  for (const ref of [appThemeApiRef, appLanguageApiRef]) {
    const api: (object & { dispose?: () => void }) | undefined = apis.get<object>(ref);
    api?.dispose?.();
  }
}
