import React from 'react';
import type { Position } from '../../sandbox/protocol/common';
import { TextButton } from './TextButton';

/** What places in files need: which files can be opened, and what opens one. */
export interface GoTo {
  /** Paths of the files that stand in tabs. */
  readonly tabs: readonly string[];
  onGoTo(path: string, line: number, column: number): void;
}

interface PlaceProps extends GoTo {
  readonly where: Position;
  /** Without it, the place itself: path, line and column. */
  readonly label?: string;
}

/** A place in a file: a link to it where the file can be opened, else its name. */
export function Place({ where: { path, line, column }, label, tabs, onGoTo }: PlaceProps) {
  const text = <code>{label ?? `${path}:${line}:${column}`}</code>;
  if (!tabs.includes(path)) return text;
  return <TextButton onPress={() => onGoTo(path, line, column)}>{text}</TextButton>;
}
