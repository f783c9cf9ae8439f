import type { Files } from '../../../sandbox/protocol/common';
import type { WorkbenchExercise } from '../../session/types';

/** Texts of files that are the same in every package. */
export interface PackageTexts {
  /** The licence that the course’s code is under. */
  readonly license: string;
  /** What sets up a page for tests. */
  readonly pageSetup: string;
}

/** What goes into a package. */
export interface PackageSource {
  readonly exercise: Pick<WorkbenchExercise, 'id' | 'title' | 'entries'>;
  /** The whole tree as the reader has it, hidden files included. */
  readonly files: Files;
  /** Text of `checks.test.ts`, when there are checks. */
  readonly checks?: string;
  /** Installed version by package, of all that code may import. */
  readonly versions: Readonly<Record<string, string>>;
  readonly texts: PackageTexts;
  /** The Backstage release that they belong to, such as `1.55`. */
  readonly release: string;
}

/** One Backstage package in the download. */
export interface PackagePart {
  /** Where it goes in a Backstage repo, such as `plugins/todo-backend`. */
  readonly folder: string;
  readonly role: Role;
  readonly pluginId: string;
  /** Its files, by path within the folder. */
  readonly files: Files;
  /** Path of the entry within the folder. */
  readonly main: string;
}

/** `backstage.role` in a package.json. */
export type Role =
  'backend-plugin' | 'frontend-plugin' | 'backend-plugin-module' | 'frontend-plugin-module';
