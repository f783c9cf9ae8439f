import type { Extension } from '@codemirror/state';
import { isTyped, type Intelligence } from '../store';
import { typeCompletion } from './completion';
import { goToDefinition } from './definition';
import { typeHover } from './hover';
import { typeProblems } from './problems';

/** All that one file's editor gets from the types; nothing for a file that has none. */
export function typeExtension(intelligence: Intelligence, path: string): Extension {
  if (!isTyped(path)) return [];
  return [
    typeProblems(intelligence, path),
    typeCompletion(intelligence, path),
    typeHover(intelligence, path),
    goToDefinition(intelligence, path),
  ];
}
