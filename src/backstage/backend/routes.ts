import type { Route } from './types';

/**
 * The parts of an express 4.22 router that list what it serves. Express has no public way to ask for them; its own
 * types leave them out.
 */
interface Layer {
  regexp: RegExp & { fast_slash?: boolean };
  keys: { name: string | number }[];
  route?: {
    path: string | RegExp | (string | RegExp)[];
    methods: Record<string, boolean>;
    /** One layer for each handler; `.all()` leaves `method` out. */
    stack: { method?: string }[];
  };
  /** A router is a function with a stack; express-promise-router 4.1 wraps it and copies the stack. */
  handle: { stack?: Layer[] };
}

const PLUGIN = /^\/api\/([^/]+)/;

/** Routes that backend-defaults 0.18 adds to every plugin's router. */
const FRAMEWORK = /^\/api\/[^/]+\/\.(backstage|well-known)\//;

/**
 * Lists the routes of a running backend's express app, in the order in which express tries them.
 *
 * @param app the express app, or any router
 */
export function listRoutes(app: unknown): Route[] {
  const stack = stackOf(app);
  const seen = new Set<string>();
  return stack
    .flatMap(layer => routesOf(layer, ''))
    .flatMap(({ method, path }) => {
      const plugin = PLUGIN.exec(path)?.[1];
      const key = `${method} ${path}`;
      if (!plugin || FRAMEWORK.test(`${path}/`) || seen.has(key)) return [];
      seen.add(key);
      return [{ method, path, plugin }];
    });
}

function stackOf(app: unknown): Layer[] {
  const { _router, stack } = app as { _router?: { stack: Layer[] }; stack?: Layer[] };
  return stack ?? _router?.stack ?? [];
}

function routesOf(layer: Layer, prefix: string): { method: string; path: string }[] {
  if (layer.route) {
    const { path, methods, stack } = layer.route;
    const names = stack.some(({ method }) => method === undefined)
      ? ['ALL']
      : Object.keys(methods).filter(name => methods[name]);
    return [path]
      .flat()
      .flatMap(each =>
        names.map(name => ({ method: name.toUpperCase(), path: join(prefix, String(each)) })),
      );
  }
  const mount = join(prefix, mountPath(layer));
  return (layer.handle.stack ?? []).flatMap(child => routesOf(child, mount));
}

const join = (prefix: string, path: string) =>
  `${prefix}/${path}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');

/** The path at which a router was mounted, read back from the expression that path-to-regexp 0.1 made of it. */
function mountPath({ regexp, keys }: Layer): string {
  if (regexp.fast_slash) return '';
  let key = 0;
  return regexp.source
    .replace(/^\^/, '')
    .replace(/\\\/\?\(\?=\\\/\|\$\)$/, '')
    .replace(/\(\?:\\\/\(.*?\)\)\??/g, () => `/:${keys[key++]?.name ?? 'param'}`)
    .replace(/\\(.)/g, '$1');
}
