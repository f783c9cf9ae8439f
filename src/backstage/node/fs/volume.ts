import { Buffer } from 'node:buffer';
import { fsError } from './errors';

export type Entry =
  | { kind: 'file'; content: Buffer; created: number; modified: number }
  | { kind: 'directory'; created: number; modified: number };

const normalise = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
};

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

const newDirectory = (): Entry => ({
  kind: 'directory',
  created: Date.now(),
  modified: Date.now(),
});

/**
 * Files and directories in memory, by absolute POSIX path; there are no links, owners or permissions. Methods throw Node's
 * errors, with the system call that the caller names and the path as the caller wrote it.
 */
export class Volume {
  private readonly entries = new Map<string, Entry>([
    ['/', newDirectory()],
    ['/tmp', newDirectory()],
  ]);

  find(path: string): Entry | undefined {
    return this.entries.get(normalise(path));
  }

  /** The entry, or ENOENT (ENOTDIR if a parent is a file). */
  get(path: string, syscall: string): Entry {
    const entry = this.find(path);
    if (entry) return entry;
    throw fsError(this.passesThroughFile(path) ? 'ENOTDIR' : 'ENOENT', syscall, path);
  }

  read(path: string): Buffer {
    const entry = this.get(path, 'open');
    // Node opens a directory without complaint and fails at the read, which names no path.
    if (entry.kind === 'directory') throw fsError('EISDIR', 'read');
    return entry.content;
  }

  write(path: string, content: Buffer, { append = false, exclusive = false } = {}): void {
    const key = normalise(path);
    const existing = this.entries.get(key);
    if (existing?.kind === 'directory') throw fsError('EISDIR', 'open', path);
    if (existing && exclusive) throw fsError('EEXIST', 'open', path);
    this.requireParent(key, 'open', path);
    const now = Date.now();
    const whole =
      append && existing ? Buffer.concat([existing.content, content]) : Buffer.from(content);
    this.entries.set(key, {
      kind: 'file',
      content: whole,
      created: existing?.created ?? now,
      modified: now,
    });
  }

  /** Names of what a directory holds, sorted. */
  list(path: string): string[] {
    if (this.get(path, 'scandir').kind === 'file') throw fsError('ENOTDIR', 'scandir', path);
    const directory = normalise(path);
    return [...this.entries.keys()]
      .filter(key => key !== '/' && parentOf(key) === directory)
      .map(key => key.slice(key.lastIndexOf('/') + 1))
      .sort();
  }

  /** Makes a directory; with `recursive` also its parents, and gives the first one that was new. */
  makeDirectory(path: string, recursive = false): string | undefined {
    const key = normalise(path);
    const existing = this.entries.get(key);
    if (existing && !(recursive && existing.kind === 'directory'))
      throw fsError('EEXIST', 'mkdir', path);
    if (existing) return undefined;
    let first: string | undefined;
    if (recursive && !this.entries.has(parentOf(key)))
      first = this.makeDirectory(parentOf(key), true);
    this.requireParent(key, 'mkdir', path);
    this.entries.set(key, newDirectory());
    return recursive ? (first ?? key) : undefined;
  }

  removeFile(path: string): void {
    if (this.get(path, 'unlink').kind === 'directory') throw fsError('EISDIR', 'unlink', path);
    this.entries.delete(normalise(path));
  }

  removeDirectory(path: string): void {
    if (this.get(path, 'rmdir').kind === 'file') throw fsError('ENOTDIR', 'rmdir', path);
    if (this.list(path).length > 0) throw fsError('ENOTEMPTY', 'rmdir', path);
    this.entries.delete(normalise(path));
  }

  /** Removes an entry and everything below it; nothing happens if there is none. */
  removeTree(path: string): void {
    const key = normalise(path);
    for (const other of [...this.entries.keys()]) {
      if (other !== '/' && (other === key || other.startsWith(key === '/' ? '/' : `${key}/`))) {
        this.entries.delete(other);
      }
    }
  }

  rename(from: string, to: string): void {
    const [source, target] = [normalise(from), normalise(to)];
    if (!this.entries.has(source)) throw fsError('ENOENT', 'rename', from, to);
    if (!this.entries.has(parentOf(target))) throw fsError('ENOENT', 'rename', from, to);
    for (const [key, entry] of [...this.entries]) {
      if (key !== source && !key.startsWith(`${source}/`)) continue;
      this.entries.delete(key);
      this.entries.set(target + key.slice(source.length), entry);
    }
  }

  private requireParent(key: string, syscall: string, path: string): void {
    const parent = this.entries.get(parentOf(key));
    if (!parent) throw fsError(this.passesThroughFile(key) ? 'ENOTDIR' : 'ENOENT', syscall, path);
    if (parent.kind === 'file') throw fsError('ENOTDIR', syscall, path);
  }

  private passesThroughFile(path: string): boolean {
    for (let up = parentOf(normalise(path)); up !== '/'; up = parentOf(up)) {
      if (this.entries.get(up)?.kind === 'file') return true;
    }
    return false;
  }
}

/** The realm's one volume. */
export const volume = new Volume();
