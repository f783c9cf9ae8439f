import type { FromHost } from '../protocol/page';
import type { FromRealm } from '../protocol/realm';
import { plain, readableStack, type SourceView } from './problems';

type Logs = Extract<FromRealm, { type: 'logs' }>;
type Uncaught = Extract<FromRealm, { type: 'uncaught' }>;

/** Passes the realms' lines on to the page, their stacks in the learner's own files. */
export function createLogs(emit: (message: FromHost) => void, view: () => SourceView) {
  function onLogs({ lines, dropped }: Pick<Logs, 'lines' | 'dropped'>) {
    emit({
      type: 'stagecraft/logs',
      dropped,
      lines: lines.map(({ stack, ...line }) => {
        const readable = stack && readableStack(stack, view());
        return readable ? { ...line, stack: readable } : line;
      }),
    });
  }
  return {
    onLogs,
    onUncaught({ error }: Uncaught) {
      const message = `Uncaught ${plain(error)}`;
      const line = { at: Date.now(), level: 'error', source: 'console', message } as const;
      onLogs({ dropped: 0, lines: [{ ...line, stack: error.stack }] });
    },
  };
}
