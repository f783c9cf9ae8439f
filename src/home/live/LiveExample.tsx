import React, { lazy, useMemo, useRef } from 'react';
import type { ExerciseData, ExerciseRest } from '../../course/lessonData';
import { LoadBoundary } from '../../workbench/parts/LoadBoundary';
import { createSession } from '../../workbench/session/session';
import { useForeignCode } from '../../workbench/take/link/useForeignCode';
import { Workbench } from '../../workbench/view/Workbench';
import { useAfterPaint } from './afterPaint';
import { useResultFirst } from './resultFirst';

const ForeignNotice = lazy(() => import('../../workbench/take/view/ForeignNotice'));

/** All of it stands in the page. */
const NOTHING_MORE: ExerciseRest = { hidden: {}, solution: {} };
const loadRest = () => Promise.resolve(NOTHING_MORE);

interface LiveExampleProps {
  readonly example: ExerciseData;
  readonly release: string;
}

/**
 * A plugin in the workbench, on the home page: real code from the start, and once the page is painted and the plugin is in
 * sight, running. Nothing of it is recorded or kept.
 */
export function LiveExample({ example, release }: LiveExampleProps) {
  const session = useMemo(() => createSession(example, loadRest), [example]);
  const painted = useAfterPaint();
  const foreign = useForeignCode(session);
  const ref = useRef<HTMLDivElement>(null);
  useResultFirst(ref);
  return (
    <div ref={ref}>
      {(foreign.link.state !== 'none' || foreign.came) && (
        <LoadBoundary what="The notice about this link" fallback={null}>
          <ForeignNotice foreign={foreign} />
        </LoadBoundary>
      )}
      <Workbench
        key={foreign.session ? 'link' : 'own'}
        session={foreign.session ?? session}
        release={release}
        draftRead={painted && foreign.link.state !== 'opening'}
        held={foreign.held}
        onStart={foreign.start}
      />
    </div>
  );
}
