import type { Entry } from './volume';

/** fs.Stats of a file or directory in memory. */
export class Stats {
  readonly size: number;
  readonly mode: number;
  readonly mtimeMs: number;
  readonly birthtimeMs: number;
  readonly dev = 1;
  readonly ino = 0;
  readonly nlink = 1;
  readonly uid = 1000;
  readonly gid = 1000;

  constructor(private readonly entry: Entry) {
    this.size = entry.kind === 'file' ? entry.content.length : 0;
    this.mode = entry.kind === 'file' ? 0o100644 : 0o40755;
    this.mtimeMs = entry.modified;
    this.birthtimeMs = entry.created;
  }

  get atimeMs(): number {
    return this.mtimeMs;
  }
  get ctimeMs(): number {
    return this.mtimeMs;
  }
  get mtime(): Date {
    return new Date(this.mtimeMs);
  }
  get atime(): Date {
    return this.mtime;
  }
  get ctime(): Date {
    return this.mtime;
  }
  get birthtime(): Date {
    return new Date(this.birthtimeMs);
  }

  isFile(): boolean {
    return this.entry.kind === 'file';
  }
  isDirectory(): boolean {
    return this.entry.kind === 'directory';
  }
  isSymbolicLink(): boolean {
    return false;
  }
  isFIFO(): boolean {
    return false;
  }
  isSocket(): boolean {
    return false;
  }
  isBlockDevice(): boolean {
    return false;
  }
  isCharacterDevice(): boolean {
    return false;
  }
}

/** fs.Dirent, as readdir gives with `withFileTypes`. */
export class Dirent {
  constructor(
    readonly name: string,
    readonly parentPath: string,
    private readonly entry: Entry,
  ) {}

  get path(): string {
    return this.parentPath;
  }
  isFile(): boolean {
    return this.entry.kind === 'file';
  }
  isDirectory(): boolean {
    return this.entry.kind === 'directory';
  }
  isSymbolicLink(): boolean {
    return false;
  }
}
