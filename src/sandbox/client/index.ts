import type { Files, PluginRequest } from '../protocol/common';
import { FromHost, type ToHost } from '../protocol/page';

/** The page's half of the protocol, over whatever carries Sandpack's messages. No React here. */
export interface Transport {
  dispatch(message: unknown): void;
  listen(listener: (message: unknown) => void): () => void;
}

/** Paths as Sandpack has them: absolute. */
export const toSandpackPath = (path: string) => `/${path}`;

/** How a program's settings reach the host: in its package.json (see host/program.ts). */
export const packageJson = (settings: { entry?: string; checks?: string }) =>
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
    run(run: number, files: Files, settings: { entry?: string; checks?: string }) {
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
    stop,
  };
}
