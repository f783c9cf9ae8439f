import outline from '@generated/stagecraft-progress/default/outline.json';
import type { ReactNode } from 'react';
import { ProgressPage } from './ProgressPage';

/** The page of progress, for the course of this build. */
export default function CourseProgress({ children }: { readonly children?: ReactNode }) {
  return <ProgressPage outline={outline}>{children}</ProgressPage>;
}
