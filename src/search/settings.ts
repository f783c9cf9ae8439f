/** Which index of Algolia the box searches. The key is one that can search and nothing else: it stands in the site's code. */
export interface AlgoliaSettings {
  readonly appId: string;
  readonly searchKey: string;
  readonly index: string;
  /** Origin of a proxy in front of Algolia; absent: Algolia's own hosts. */
  readonly host?: string;
}

/** What the site's pages are told; without Algolia they search by themselves. */
export interface SearchSettings {
  readonly algolia: AlgoliaSettings | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const APP_ID = 'STAGECRAFT_ALGOLIA_APP_ID';
const INDEX = 'STAGECRAFT_ALGOLIA_INDEX';
const HOST = 'STAGECRAFT_ALGOLIA_HOST';
const SEARCH_KEY = 'STAGECRAFT_ALGOLIA_SEARCH_KEY';
const ADMIN_KEY = 'STAGECRAFT_ALGOLIA_ADMIN_KEY';

/** Settings are missing or can't be read. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

function all<Name extends string>(
  env: Environment,
  names: readonly Name[],
  what: string,
): Record<Name, string> {
  const missing = names.filter(name => !env[name]?.trim());
  if (missing.length > 0) {
    throw new SettingsError(
      `${what} needs ${names.join(', ')}. Not set: ${missing.join(', ')}. See "Search with Algolia" in README.md.`,
    );
  }
  return Object.fromEntries(names.map(name => [name, env[name]!.trim()])) as Record<Name, string>;
}

function hostOf(env: Environment): { readonly host?: string } {
  const host = env[HOST]?.trim();
  if (!host) return {};
  if (!URL.canParse(host) || !/^https?:$/.test(new URL(host).protocol)) {
    throw new SettingsError(
      `${HOST} is "${host}". It has to be an origin, such as https://search.acme.example.`,
    );
  }
  return { host: new URL(host).origin };
}

/**
 * Reads what the build needs to know.
 *
 * @throws {SettingsError} if there are some settings for Algolia, and not all
 */
export function searchSettings(env: Environment): SearchSettings {
  const names = [APP_ID, SEARCH_KEY, INDEX] as const;
  if (names.every(name => !env[name]?.trim())) return { algolia: null };
  const values = all(env, names, 'Search with Algolia');
  return {
    algolia: {
      appId: values[APP_ID],
      searchKey: values[SEARCH_KEY],
      index: values[INDEX],
      ...hostOf(env),
    },
  };
}

/** For `search:push`; its key can write, and stands nowhere but in the environment. */
export interface PushSettings {
  readonly appId: string;
  readonly adminKey: string;
  readonly index: string;
  readonly host?: string;
}

/** @throws {SettingsError} if one is missing */
export function pushSettings(env: Environment): PushSettings {
  const values = all(env, [APP_ID, ADMIN_KEY, INDEX], 'search:push');
  return {
    appId: values[APP_ID],
    adminKey: values[ADMIN_KEY],
    index: values[INDEX],
    ...hostOf(env),
  };
}

/** `host` in the shape that Algolia's clients want. */
export function hostsOf(host: string | undefined) {
  if (host === undefined) return undefined;
  const { hostname, port, protocol } = new URL(host);
  return [
    {
      url: hostname,
      accept: 'readWrite' as const,
      protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
      ...(port ? { port: Number(port) } : {}),
    },
  ];
}
