import type { Files } from '../../../sandbox/protocol/common';

/**
 * The files that a type service sees, all in memory: those of the program at `/`, types below `/node_modules` and `/lib`.
 */
export class VirtualFiles {
  readonly #types = new Map<string, string>();
  readonly #own = new Map<string, { text: string; version: number }>();
  readonly #folders = new Set(['/']);
  #versions = 0;
  #alone: string | undefined;
  /** Rises with every change. */
  version = 0;
  /** Rises when types are added. */
  typesVersion = 0;

  /** Adds types. What is there already stays as it is. */
  addTypes(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      this.#types.set(path, text);
      this.#addFolders(path);
    }
    this.typesVersion += 1;
    this.version += 1;
  }

  /** Changes files of the program, by their path in it; `null` takes one away. */
  change(changed: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(changed)) {
      if (text === null) this.#own.delete(`/${path}`);
      else this.#own.set(`/${path}`, { text, version: (this.#versions += 1) });
    }
    this.version += 1;
  }

  /** Absolute paths of the program's files. */
  own(): string[] {
    return [...this.#own.keys()];
  }

  /** Leaves one file of the program and what it imports, and declarations; nothing named: all of it. */
  narrow(file: string | undefined): void {
    if (file === this.#alone) return;
    this.#alone = file;
    this.version += 1;
  }

  /** The program's files that are looked at even if nothing imports them. */
  roots(): string[] {
    const alone = this.#alone;
    const sources = this.own().filter(file => /\.[cm]?tsx?$/.test(file));
    if (alone === undefined) return sources;
    return sources.filter(file => file === alone || /\.d\.[cm]?ts$/.test(file));
  }

  isOwn(file: string): boolean {
    return this.#own.has(file);
  }

  read(file: string): string | undefined {
    return this.#own.get(file)?.text ?? this.#types.get(file);
  }

  has(file: string): boolean {
    return this.#own.has(file) || this.#types.has(file);
  }

  hasFolder(path: string): boolean {
    return this.#folders.has(path.length > 1 ? path.replace(/\/$/, '') : path);
  }

  /** What tells one text of a file from the next. */
  versionOf(file: string): string {
    return String(this.#own.get(file)?.version ?? 0);
  }

  #addFolders(file: string): void {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (this.#folders.has(folder)) return;
      this.#folders.add(folder);
    }
  }
}
