import { createContext } from 'react';
import type { LessonData } from '../../course/lessonData';

/** The lesson of the page; undefined on pages that are none. */
export const LessonContext = createContext<LessonData | undefined>(undefined);
