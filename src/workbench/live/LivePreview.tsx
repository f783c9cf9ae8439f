import React from 'react';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { Preview } from '../preview/Preview';
import LiveSandbox from './LiveSandbox';

interface LivePreviewProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** The preview with the running sandbox in it. */
export default function LivePreview({ session, state }: LivePreviewProps) {
  return (
    <Preview session={session} state={state}>
      <LiveSandbox session={session} shows />
    </Preview>
  );
}
