import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** The words of backend-defaults 0.18 (UrlReaderPredicateMux) for a host that nobody allowed: here, every host. */
function refuse(url: string): never {
  throw new NotAllowedError(
    `Reading from '${url}' is not allowed. You may need to configure an integration for the target host, or add it to the configured list of allowed hosts at 'backend.reading.allow'`,
  );
}

const reader: UrlReaderService = {
  readUrl: async url => refuse(url),
  readTree: async url => refuse(url),
  search: async url => refuse(url),
};

/**
 * Stands in for backend-defaults' URL reader, whose integrations need the network: the sandbox has none.
 * This file also takes the place of `@backstage/backend-defaults/urlReader` in the pack.
 */
export const urlReaderServiceFactory = createServiceFactory({
  service: coreServices.urlReader,
  deps: {},
  factory: () => reader,
});

export const urlReaderFactoriesServiceRef = createServiceRef<unknown>({
  id: 'core.urlReader.factories',
  scope: 'root',
  multiton: true,
});
