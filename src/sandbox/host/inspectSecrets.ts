import type { ConfigSchema } from '../../backstage/app/config/schema';

/**
 * What the packages of a backend declare to be secret: the `configSchema` of backend-defaults 0.18, integration 2.1 and
 * plugin-proxy-backend 0.6. inspectSecrets.test.ts compares it with theirs.
 */
const SECRETS = [
  'backend.https.certificate.key',
  'backend.auth.keys[].secret',
  'backend.auth.externalAccess[].options.secret',
  'backend.auth.externalAccess[].options.token',
  'backend.database.connection',
  'backend.database.connection.tokenCredential.clientSecret',
  'backend.database.connection.password',
  'backend.database.plugin.*.connection',
  'backend.database.plugin.*.connection.password',
  'backend.cache.connection',
  'backend.cache.redis.cluster.rootNodes',
  'backend.cache.redis.cluster.defaults',
  'backend.cache.valkey.cluster.rootNodes',
  'backend.cache.valkey.cluster.defaults',
  'backend.cache.infinispan.authentication.password',
  'backend.cache.infinispan.authentication.token',
  'integrations.azure[].credentials[].clientSecret',
  'integrations.azure[].credentials[].personalAccessToken',
  'integrations.azure[].commitSigningKey',
  'integrations.azureBlobStorage[].accountKey',
  'integrations.azureBlobStorage[].sasToken',
  'integrations.azureBlobStorage[].connectionString',
  'integrations.azureBlobStorage[].aadCredential.clientSecret',
  'integrations.bitbucketCloud[].token',
  'integrations.bitbucketCloud[].appPassword',
  'integrations.bitbucketCloud[].clientId',
  'integrations.bitbucketCloud[].clientSecret',
  'integrations.bitbucketCloud[].commitSigningKey',
  'integrations.bitbucketServer[].token',
  'integrations.bitbucketServer[].username',
  'integrations.bitbucketServer[].password',
  'integrations.bitbucketServer[].commitSigningKey',
  'integrations.gerrit[].username',
  'integrations.gerrit[].password',
  'integrations.gerrit[].commitSigningKey',
  'integrations.github[].token',
  'integrations.github[].apps[].privateKey',
  'integrations.github[].apps[].webhookSecret',
  'integrations.github[].apps[].clientSecret',
  'integrations.gitlab[].token',
  'integrations.gitlab[].commitSigningKey',
  'integrations.googleGcs.privateKey',
  'integrations.awsS3[].secretAccessKey',
  'integrations.gitea[].username',
  'integrations.gitea[].password',
  'integrations.gitea[].commitSigningKey',
  'integrations.harness[].apiKey',
  'integrations.harness[].token',
  'proxy.endpoints.*.headers.Authorization',
  'proxy.endpoints.*.headers.authorization',
  'proxy.endpoints.*.headers.X-Api-Key',
  'proxy.endpoints.*.headers.x-api-key',
];

/** `a.b[].c`: c of each of the items of b. `a.*.c`: c of whatever is in a. */
export const backstageSecrets: ConfigSchema = SECRETS.reduce<ConfigSchema>((root, path) => {
  let at = root;
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    if (step === '[]') at = at.items ??= {};
    else if (step === '*') at = at.additionalProperties ??= {};
    else at = (at.properties ??= {})[step] ??= {};
  }
  at.visibility = 'secret';
  return root;
}, {});

/** For the test. */
export const SECRET_PATHS: readonly string[] = SECRETS;
