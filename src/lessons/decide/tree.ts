import { outcomes } from './outcomes';
import { questions } from './questions';
import type { Tree } from './types';

/** What to build for a wish: a plugin, a module, a change upstream, or nothing. */
export const tree: Tree = { first: 'wish', questions, outcomes };
