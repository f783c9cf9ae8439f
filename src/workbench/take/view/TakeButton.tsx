import React, { lazy, useState } from 'react';
import type { Session } from '../../session/session';
import { LoadBoundary } from '../../parts/LoadBoundary';
import buttons from '../../parts/buttons.module.css';

const TakeDialog = lazy(() => import('./TakeDialog'));

interface TakeButtonProps {
  readonly session: Session;
  readonly enabled: boolean;
}

/** The way out of the page for the reader's code. What it opens is loaded then. */
export function TakeButton({ session, enabled }: TakeButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={buttons.ghost}
        disabled={!enabled}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Share and download
      </button>
      {open && (
        <LoadBoundary what="Share and download" fallback={null}>
          <TakeDialog session={session} onClose={() => setOpen(false)} />
        </LoadBoundary>
      )}
    </>
  );
}
