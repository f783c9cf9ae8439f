import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Files } from '../../../sandbox/protocol/common';
import { createSession, type Session } from '../../session/session';
import { useLinkedCode } from './useLinkedCode';

/** Makes a session's files these, as if the reader had typed them, so that they are kept. */
function write(session: Session, files: Files) {
  const before = session.getState();
  for (const [path, text] of Object.entries(files)) {
    if (Object.hasOwn(before.files, path)) session.edit(path, text);
    else session.create(path, text);
  }
  for (const path of Object.keys(before.files)) {
    if (!Object.hasOwn(files, path)) session.remove(path);
  }
  if (Object.hasOwn(files, before.open)) session.openFile(before.open);
}

/**
 * Code that came with a link to a lesson. It lives in a session of its own: nothing that happens in it is recorded, and the
 * reader's own code stays as it is until they take the other for it.
 *
 * @param own session of the reader
 */
export function useForeignCode(own: Session) {
  const { exercise, loadRest } = own;
  const link = useLinkedCode(exercise);
  const code = link.state === 'open' ? link.code : undefined;
  const session = useMemo(() => {
    if (!code) return undefined;
    const made = createSession(exercise, loadRest);
    made.restore(code.files, code.deleted);
    return made;
  }, [code, exercise, loadRest]);
  const [started, setStarted] = useState<Session>();
  const [left, setLeft] = useState<{ readonly before?: Files; readonly after: Files }>();
  const ownFiles = useSyncExternalStore(
    own.subscribe,
    () => own.getState().files,
    () => own.getState().files,
  );
  return {
    link,
    session,
    /** It must not run yet. */
    held: session !== undefined && started !== session,
    start: () => setStarted(session),
    otherVersion: code !== undefined && code.starter !== exercise.starterDigest,
    keep() {
      const before = own.getState().files;
      if (session) write(own, session.getState().files);
      setLeft({ before, after: own.getState().files });
      link.forget();
    },
    back() {
      setLeft({ after: own.getState().files });
      link.forget();
    },
    /** How the reader came back to their own code, until they change it. */
    ...(left && !session && link.state === 'none' && left.after === ownFiles
      ? { came: left.before ? ('kept' as const) : ('back' as const) }
      : {}),
    undo() {
      if (left?.before) write(own, left.before);
      setLeft({ after: own.getState().files });
    },
  };
}

export type ForeignCode = ReturnType<typeof useForeignCode>;
