import React, { useContext, useEffect, useRef, useState, type ReactElement } from 'react';
import { TextButton } from '../parts/TextButton';
import { LessonContext } from './LessonContext';
import { namedFile, type NamedFile } from './namedFile';
import { openInExercise } from './openInExercise';

interface FileCodeProps {
  /** The piece of code as it would stand there otherwise. */
  readonly code: ReactElement;
  readonly text: unknown;
}

/** A piece of code in a lesson's prose: where it names a file of the page's exercise, it opens that file. */
export function FileCode({ code, text }: FileCodeProps) {
  const exercise = useContext(LessonContext)?.exercise;
  const file = exercise && typeof text === 'string' ? namedFile(exercise.files, text) : undefined;
  if (!exercise || !file) return code;
  return <FileLink exercise={exercise.id} file={file} code={code} />;
}

interface FileLinkProps {
  readonly exercise: string;
  readonly file: NamedFile;
  readonly code: ReactElement;
}

/** Static pages can't open anything; and what stands in a link or a heading leads elsewhere already. */
function FileLink({ exercise, file: { path, symbol }, code }: FileLinkProps) {
  const ref = useRef<HTMLSpanElement>(null);
  const [opens, setOpens] = useState(false);
  useEffect(
    () =>
      setOpens(!ref.current?.closest('a, button, [role=button], summary, h1, h2, h3, h4, h5, h6')),
    [],
  );
  if (!opens) return <span ref={ref}>{code}</span>;
  return <TextButton onPress={() => openInExercise(exercise, path, symbol)}>{code}</TextButton>;
}
