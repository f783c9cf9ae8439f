import type { Files } from '../../sandbox/protocol/common';

// What the page and the worker that knows the types say to each other, and what the build leaves for both. Types only.

/** How the course type-checks its exercises (src/course/typecheck). The build tells it, so that the editor says what CI says. */
export interface TypeRules {
  /** TypeScript's compiler options, with the folder of the packages at `/node_modules`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What a relative import may leave out, in the order in which it is tried. */
  readonly endings: readonly string[];
  /** Declarations that stand for files which are no TypeScript, by a regular expression for their paths. */
  readonly declarations: readonly (readonly [path: string, text: string])[];
}

/** `intelligence/manifest.json`. Urls are relative to it. */
export interface TypesManifest {
  readonly schemaVersion: 1;
  /** The script of the worker. */
  readonly worker: string;
  /** TypeScript itself, a classic script. */
  readonly typescript: string;
  readonly rules: TypeRules;
  /** The packs of types that every program needs: the language's, the platform's. */
  readonly always: readonly string[];
  /** Each pack of types: the url of a {@link TypePack}, and its size in bytes. */
  readonly packs: Readonly<Record<string, { readonly url: string; readonly bytes: number }>>;
  /** The packs of types that a module's types are in, by the specifier that imports it. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** Url of the {@link ExportedNames} that programs of a profile may import. */
  readonly names: Readonly<Record<string, string>>;
}

/** Declaration files and package.json files, by path: `/node_modules/express/package.json`. */
export type TypePack = Files;

/** What each module exports. */
export type ExportedNames = readonly {
  readonly module: string;
  /** Names that stand for a value, be it a class. */
  readonly values: readonly string[];
  /** Names that stand for a type alone. */
  readonly types: readonly string[];
  /** A name for its default export, where that is a value: its own, or one made of the module's. */
  readonly default?: string;
}[];

/** Something that TypeScript says about a file. Positions count UTF-16 units from 0, lines and columns from 1. */
export interface TypeProblem {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  /** `unused` and `deprecated` are hints, and no mistakes. */
  readonly kind: 'error' | 'unused' | 'deprecated';
  /** The cause, in TypeScript's words. */
  readonly message: string;
  /** The whole chain of reasons, where there is more than one. */
  readonly full?: string;
}

/** One entry of a list of completions. */
export interface TypeCompletion {
  readonly name: string;
  /** TypeScript's kind of script element, such as `method`. */
  readonly kind: string;
  /** TypeScript's order: smaller is nearer. */
  readonly sort: string;
  /** The text to insert, where it isn't the name. */
  readonly insert?: string;
  /** What it takes the place of, where that isn't the word before the cursor. */
  readonly span?: { readonly from: number; readonly to: number };
  /** The module to import the name from. */
  readonly module?: string;
  /** The name is given to the module's default export. */
  readonly isDefault?: boolean;
  readonly deprecated?: boolean;
}

export interface TypeCompletions {
  readonly items: readonly TypeCompletion[];
  /** Whether these are members of something, so that nothing else can stand here. */
  readonly member: boolean;
}

/** A piece of a displayed signature; the kind is TypeScript's, such as `keyword`. */
export type SignaturePart = readonly [text: string, kind: string];

/** What is known about a name: its signature and its documentation. */
export interface TypeInfo {
  readonly from: number;
  readonly to: number;
  readonly signature: readonly SignaturePart[];
  /** JSDoc, as written. */
  readonly documentation: string;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

/** Where a name is declared: in a file of the program, or in the types of a package. */
export type TypeDefinition =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly line: number;
      readonly column: number;
    }
  | {
      readonly kind: 'types';
      readonly name: string;
      /** The package, or `TypeScript` for the language's own. */
      readonly from: string;
      /** The declaration's text. */
      readonly text: string;
    };

/** What the page may ask. Every text that an answer is about has been told with `files` before. */
export interface TypeRequests {
  /** The program's files, by path: those that changed. `null` takes one away. */
  files(changed: Readonly<Record<string, string | null>>): void;
  problems(path: string): readonly TypeProblem[];
  completions(path: string, at: number): TypeCompletions;
  completionInfo(path: string, at: number, name: string): TypeInfo | undefined;
  info(path: string, at: number): TypeInfo | undefined;
  definition(path: string, at: number): TypeDefinition | undefined;
}

export type TypeRequestName = keyof TypeRequests;

/** The first message to the worker. */
export interface StartMessage {
  readonly start: {
    readonly manifest: TypesManifest;
    readonly profile: string;
    /** The program's files, by path. */
    readonly files: Files;
  };
}

export interface RequestMessage {
  readonly id: number;
  readonly name: TypeRequestName;
  readonly args: readonly unknown[];
}

export type WorkerMessage =
  /** TypeScript or a pack of types can't be had: what is said without it would be wrong. */
  | { readonly failed: string }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
