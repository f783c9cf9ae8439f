import {
  ApiBlueprint,
  type AnyApiFactory,
  type PluginWrapperApi,
} from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import type { ComponentType, ReactNode } from 'react';
import { ReportingBoundary } from './boundary';
import type { ErrorReporter } from './reporter';

type Wrapper = ComponentType<{ children: ReactNode }>;

/**
 * Puts a ReportingBoundary around what each plugin draws. Backstage's ExtensionBoundary asks the plugin wrapper API for
 * what stands inside its own error boundary; wrappers that plugins brought themselves stay inside ours.
 */
export function createErrorReporting(reporter: ErrorReporter) {
  return appPlugin.getExtension('api:app/plugin-wrapper').override({
    *factory(originalFactory) {
      const original: AnyApiFactory = originalFactory().get(ApiBlueprint.dataRefs.factory);
      yield ApiBlueprint.dataRefs.factory({
        ...original,
        factory: deps => reportingWrappers(original.factory(deps) as PluginWrapperApi, reporter),
      });
    },
  });
}

function reportingWrappers(api: PluginWrapperApi, reporter: ErrorReporter): PluginWrapperApi {
  // ExtensionBoundary mounts a plugin anew if it gets another component.
  const wrappers = new Map<string, Wrapper>();
  return {
    getRootWrapper: () => api.getRootWrapper(),
    getPluginWrapper(pluginId) {
      const known = wrappers.get(pluginId);
      if (known) return known;
      const Inner = api.getPluginWrapper(pluginId);
      const wrapper: Wrapper = ({ children }) => (
        <ReportingBoundary reporter={reporter}>
          {Inner ? <Inner>{children}</Inner> : children}
        </ReportingBoundary>
      );
      wrappers.set(pluginId, wrapper);
      return wrapper;
    },
  };
}
