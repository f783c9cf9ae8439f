import { createContext } from 'react';
import type { LinkedCode } from '../link/code';

/** What a link says about the code in it, where that is not simply the exercise at hand. */
export type Origin = Omit<LinkedCode, 'files' | 'deleted'>;

export const TakeContext = createContext<Origin | undefined>(undefined);
