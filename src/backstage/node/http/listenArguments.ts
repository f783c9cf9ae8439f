import { nodeError } from '../errors';

export interface ListenTarget {
  port: number;
  host: string | undefined;
  done: (() => void) | undefined;
}

/**
 * Reads the forms of server.listen: (port?, host?, backlog?, done?) and ({ port, host }, done?).
 * Throws ERR_SOCKET_BAD_PORT for a port that is none, and for UNIX sockets, which a browser lacks.
 */
export function parseListenArguments(args: unknown[]): ListenTarget {
  const done = args.find((arg): arg is () => void => typeof arg === 'function');
  const [first, second] = args;
  if (typeof first === 'object' && first !== null) {
    const { port, host } = first as { port?: unknown; host?: string };
    return { port: toPort(port), host: host || undefined, done };
  }
  return {
    port: first === done ? 0 : toPort(first),
    // Node takes an empty host as none; backend-test-utils passes one.
    host: typeof second === 'string' && second !== '' ? second : undefined,
    done,
  };
}

function toPort(value: unknown): number {
  if (value === undefined || value === null) return 0;
  const port = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof port === 'number' && Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  if (typeof value === 'string' && Number.isNaN(port)) {
    throw new Error(
      `Can't listen on '${value}': the browser sandbox has no UNIX sockets. Listen on a port.`,
    );
  }
  throw nodeError(
    RangeError,
    'ERR_SOCKET_BAD_PORT',
    `options.port should be >= 0 and < 65536. Received type ${typeof value} (${String(value)}).`,
  );
}
