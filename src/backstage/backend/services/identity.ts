import {
  coreServices,
  createServiceFactory,
  type AuthService,
  type BackstageCredentials,
  type BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/** As whom the app signs its reader in (src/backstage/app/shell), and a user in Acme's catalog. */
export const GUEST = 'user:default/guest';

const SERVICE_TOKEN = 'mock-service-token:';

/**
 * A token by which a plugin asks on behalf of a user names the plugin in real Backstage (`principal.actor`). Those of
 * backend-test-utils 1.11 don't, and then the permission backend takes the request for one of the user's own and refuses
 * to give a conditional decision.
 */
function withActor(
  credentials: BackstageCredentials,
  token: string | undefined,
): BackstageCredentials {
  const principal = credentials.principal as Partial<BackstageUserPrincipal>;
  if (principal.type !== 'user' || !principal.userEntityRef) return credentials;
  if (!token?.startsWith(SERVICE_TOKEN)) return credentials;
  return mockCredentials.user(principal.userEntityRef, { actor: { subject: 'plugin:unknown' } });
}

/** backend-test-utils' auth service: there is no identity provider here. */
const auth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const mock = mockServices.auth({ pluginId: plugin.getId() });
    const authenticate = mock.authenticate.bind(mock);
    return Object.assign<AuthService, Partial<AuthService>>(mock, {
      authenticate: async (token, options) => withActor(await authenticate(token, options), token),
    });
  },
});

/** A request without credentials counts as the guest's: the app sends none, since its guest has no token. */
const httpAuth = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const mock = mockServices.httpAuth({
      pluginId: plugin.getId(),
      defaultCredentials: mockCredentials.user(GUEST),
    });
    const credentialsOf = mock.credentials.bind(mock);
    const credentials: typeof mock.credentials = async (request, options) => {
      const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
      return withActor(await credentialsOf(request, options), token) as never;
    };
    return Object.assign(mock, { credentials });
  },
});

/** The services that say who asks. */
export const identityServices = [auth, httpAuth, mockServices.userInfo.factory()] as const;
