import type { ExerciseRest } from '../../../course/lessonData';
import type { Session } from '../../session/session';
import { layoutOf } from './layout';
import { packageFiles } from './packageFiles';
import type { PackageSource, PackageTexts } from './types';
import { versionsWith } from './versions';
import { zipOf } from './zip';

interface Backstage {
  readonly release: string;
  readonly packages: Readonly<Record<string, string>>;
}

/**
 * A session's files as a download: what the reader has, the hidden files and the checks.
 * @returns the name of the ZIP file, and its bytes
 */
export function packageOf(
  { exercise, getState }: Pick<Session, 'exercise' | 'getState'>,
  { hidden, checksFile }: ExerciseRest,
  { release, packages }: Backstage,
  texts: PackageTexts,
): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const source: PackageSource = {
    exercise,
    files: { ...hidden, ...getState().files },
    ...(checksFile === undefined ? {} : { checks: checksFile }),
    versions: versionsWith(packages),
    release,
    texts,
  };
  const names = layoutOf(source).map(({ folder }) => folder.split('/').at(-1));
  return { name: `${names.join('-and-')}.zip`, bytes: zipOf(packageFiles(source)) };
}
