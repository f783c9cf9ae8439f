import type { PanelName } from '../../course/profiles';
import type { WorkbenchExercise } from '../session/types';

type Kind = WorkbenchExercise['kind'];
type Profile = WorkbenchExercise['profile'];

/** A plugin to start from, as the build reads it from `templates/`. */
export interface Template extends Pick<
  WorkbenchExercise,
  'profile' | 'entries' | 'plugins' | 'opens'
> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 (hex) of the files. */
  readonly digest: string;
}

/** What the playground's page gets of the build. */
export interface PlaygroundData {
  /** The Backstage release that projects run on. */
  readonly release: string;
  /** The panels of the workbench, by profile and by whether there are checks. */
  readonly panels: Readonly<Record<Profile, Readonly<Record<Kind, readonly PanelName[]>>>>;
  readonly templates: readonly Template[];
}
