import { useEffect, useRef } from 'react';
import { pageProgress } from './pageProgress';

interface ReadMarkerProps {
  readonly lessonId: string;
  /** The course's digest. */
  readonly course?: string;
}

/** Stands at a lesson's end: once it has been on screen, the lesson counts as read. */
export function ReadMarker({ lessonId, course }: ReadMarkerProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      pageProgress()
        .then(progress => progress.add('read', lessonId, {}, course))
        .catch(() => undefined); // StorageNotice says so
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [lessonId, course]);
  return <div ref={end} aria-hidden="true" data-lesson-end={lessonId} style={{ height: 1 }} />;
}
