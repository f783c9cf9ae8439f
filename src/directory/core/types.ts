import type { Entry } from '../schema/entry';
import type { PackageFacts, Role } from '../schema/facts';
import type { Kind } from './roles';

/** A package of a plugin, with what is known of it. */
export interface PluginPackage {
  readonly name: string;
  readonly role: Role;
  /** The role is a guess by the name. */
  readonly roleByName: boolean;
  readonly facts?: PackageFacts;
}

/** A plugin as its own page shows it. */
export interface PluginDetail extends Omit<Entry, 'packages' | 'lessons'> {
  readonly id: string;
  readonly packages: readonly PluginPackage[];
  /** Packages that belong to the plugin, by its package.json, and need not be installed by hand. */
  readonly siblings: readonly string[];
  readonly lessons: readonly { readonly title: string; readonly url: string }[];
}

/** A plugin as the list shows it. */
export interface PluginSummary {
  readonly id: string;
  readonly title: string;
  readonly category: Entry['category'];
  readonly author: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly kinds: readonly Kind[];
  /** Names of its packages without what all have in common, for the search. */
  readonly packages: readonly string[];
  /** When its newest package was published, if the registry was asked. */
  readonly published?: string;
  readonly lookedUp?: string;
  readonly deprecated?: true;
  readonly newFrontend?: true;
}
