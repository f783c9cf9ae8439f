import type { ColorMode, Files, PluginRequest } from '../protocol/common';
import type { InspectQuery } from '../protocol/inspect';
import { FromHost, type ToHost } from '../protocol/page';
import type { ProgramSettings as Settings } from '../protocol/program';

/** The page's half of the protocol, over whatever carries Sandpack's messages. No React here. */
export interface Transport {
  dispatch(message: unknown): void;
  listen(listener: (message: unknown) => void): () => void;
}

/** What a program is, beside its files. What is absent follows from the profile. */
export type ProgramSettings = Readonly<{
  profile: Settings['profile'];
  entries?: Readonly<Settings['entries']>;
  plugins?: readonly string[];
  /** Files of which the reader knows nothing: no message names them. */
  hidden?: readonly string[];
  checks?: string;
  /** Whether its checks are all that is wanted: then neither backend nor app is started beside them. */
  checksAlone?: boolean;
}>;

/** Paths as Sandpack has them: absolute. */
export const toSandpackPath = (path: string) => `/${path}`;

/** How a program's settings reach the host: in its package.json (see host/program.ts). */
export const packageJson = (settings: ProgramSettings) =>
  JSON.stringify({
    name: 'exercise',
    dependencies: {},
    main: '/src/index.ts',
    stagecraft: settings,
  });

/**
 * Talks to the sandbox's host page.
 *
 * @param onMessage gets each of the host's own messages that parses; Sandpack's own are Sandpack's business
 */
export function createSandboxClient(transport: Transport, onMessage: (message: FromHost) => void) {
  const stop = transport.listen(message => {
    const parsed = FromHost.safeParse(message);
    if (parsed.success) onMessage(parsed.data);
  });
  const send = (message: ToHost) => transport.dispatch(message);
  return {
    run(run: number, files: Files, settings: ProgramSettings) {
      const all = { ...files, 'package.json': packageJson(settings) };
      const modules = Object.fromEntries(
        Object.entries(all).map(([path, code]) => {
          const absolute = toSandpackPath(path);
          return [absolute, { path: absolute, code }];
        }),
      );
      send({ type: 'run-all-tests', run, modules });
    },
    cancel: (run: number) => send({ type: 'stagecraft/cancel', run }),
    request: (request: PluginRequest) => send({ type: 'stagecraft/request', request }),
    /** Looks inside what runs; `stagecraft/inspected` of this id answers. */
    inspect: (id: number, query: InspectQuery) => send({ type: 'stagecraft/inspect', id, query }),
    /** Sends the preview's app to a path, or back and forward by so many steps. */
    navigate: (to: string | number) => send({ type: 'stagecraft/navigate', to }),
    colorMode: (mode: ColorMode) => send({ type: 'stagecraft/color-mode', mode }),
    /** Starts everything afresh, at the path where the app is: a new preview frame, a new backend. */
    restart: () => send({ type: 'stagecraft/restart' }),
    stop,
  };
}
