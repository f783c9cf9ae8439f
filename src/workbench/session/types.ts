import type { ExerciseData } from '../../course/lessonData';
import type {
  AppLocation,
  ColorMode,
  Files,
  LogLine,
  PluginRequest,
  PluginResponse,
  Problem,
  Route,
} from '../../sandbox/protocol/common';
import type { InspectQuery } from '../../sandbox/protocol/inspect';
import type { CheckFailure } from '../../sandbox/protocol/page';

/** What the workbench needs of an exercise: all that the lesson page publishes about it. */
export type WorkbenchExercise = ExerciseData;

export type RunState = 'idle' | 'loading' | 'running' | 'passed' | 'failed' | 'error';
export type CheckStatus = 'todo' | 'running' | 'passed' | 'failed';

export interface CheckState {
  readonly status: CheckStatus;
  /** Milliseconds that it took. */
  readonly ms?: number;
  readonly failure?: CheckFailure;
}

/** A request that the reader sent, or with an id below zero the app in the preview; and its answer once it is there. */
export interface Exchange {
  readonly request: PluginRequest;
  readonly response?: PluginResponse;
}

export type LiveState =
  | { readonly state: 'off' | 'starting' }
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** The app in the preview. */
export interface PreviewState {
  readonly state: 'off' | 'starting' | 'running' | 'failed';
  /** With `failed`, why there is no app. With `running`, an error in the app, which lives on. */
  readonly problem?: Problem;
  /** Whether there is a picture to see, be it of an older version. */
  readonly seen: boolean;
}

/** Everything that the workbench shows. Immutable: each change makes a new one. */
export interface SessionState {
  /** The text of each file that stands in a tab, as the reader has it now. */
  readonly files: Files;
  /** The open file. */
  readonly open: string;
  readonly state: RunState;
  /** How many runs were decided. */
  readonly runs: number;
  readonly checks: Readonly<Record<string, CheckState>>;
  /** Whether the latest run began by itself, not because the reader asked for it. */
  readonly quietly?: boolean;
  /** How many checks passed when a run was last decided, and whether that is worth saying aloud. */
  readonly told?: { readonly passed: number; readonly aloud: boolean };
  /** Why the checks could not be decided. */
  readonly problem?: Problem;
  /**
   * What the problem was before an edit, while the checks run by themselves: it stands until they have, so that it does not
   * go and come, and is not said again, with every pause.
   */
  readonly lingers?: Problem;
  readonly ready: boolean;
  readonly live: LiveState;
  readonly preview: PreviewState;
  /** Where the app in the preview is, once it has said so. */
  readonly location?: AppLocation;
  readonly routes: readonly Route[];
  readonly logs: readonly LogLine[];
  /** Log lines that were not kept. */
  readonly dropped: number;
  /** Newest first. */
  readonly exchanges: readonly Exchange[];
  /** How many hints are shown. */
  readonly hints: number;
  /** How many runs that the reader asked for have failed, here and before. */
  readonly tries: number;
  readonly solutionShown: boolean;
  /** What Reset or Delete took away; until the next edit it can be brought back. */
  readonly undo?: Files;
  /** The reader's own text of the files for which they took the solution's, until they change them. */
  readonly mine: Files;
  /** Where the cursor should go next; each request is a new object. */
  readonly goTo?: { readonly path: string; readonly line: number; readonly column: number };
}

/** The way to a sandbox, once there is one. */
export interface SandboxLink {
  update(files: Files): void;
  remove(paths: readonly string[]): void;
  /** @param files the reader's; the sandbox adds the hidden ones and the checks */
  run(run: number, files: Files): void;
  cancel(run: number): void;
  request(request: PluginRequest): void;
  /** Sends the app to a path, or back and forward by so many steps. */
  navigate(to: string | number): void;
  colorMode(mode: ColorMode): void;
  restart(): void;
  /** Looks inside what runs; `stagecraft/inspected` of this id answers. */
  inspect(this: void, id: number, query: InspectQuery): void;
}

/** What the session tells the outside about: progress hangs here, and the session knows nothing of it. */
export interface SessionEvents {
  edited?(path: string, text: string): void;
  passed?(files: Files): void;
  /** A run that the reader asked for was decided, and failed. */
  tried?(): void;
  /** A file that the reader has deleted, or by renaming given up. */
  deleted?(path: string): void;
  /** @param path of the one file that went back to its start; without it, all did */
  reset?(path?: string): void;
  resetUndone?(files: Files): void;
  solutionSeen?(): void;
}
