import { Buffer } from 'node:buffer';
import { nodeError } from '../errors';
import { Dirent, Stats } from './stats';
import { volume } from './volume';

export type PathLike = string | URL | Uint8Array;
type Encoding = BufferEncoding | 'buffer' | null;
type EncodingOption = Encoding | { encoding?: Encoding; flag?: string } | undefined;
type WriteOption = Encoding | { encoding?: Encoding; flag?: string; mode?: number } | undefined;

/** A path as text; throws ERR_INVALID_ARG_TYPE as Node does for anything else. */
export function toPath(path: PathLike): string {
  if (typeof path === 'string') return path;
  if (path instanceof URL) return decodeURIComponent(path.pathname);
  if (path instanceof Uint8Array) return new TextDecoder().decode(path);
  throw nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    `The "path" argument must be of type string or an instance of Buffer or URL. Received ${path === null ? 'null' : typeof path}`,
  );
}

const encodingOf = (options: EncodingOption): Encoding | undefined =>
  typeof options === 'object' && options !== null ? options.encoding : options;

export function readFileSync(path: PathLike, options?: EncodingOption): Buffer | string {
  const content = volume.read(toPath(path));
  const encoding = encodingOf(options);
  return encoding && encoding !== 'buffer' ? content.toString(encoding) : Buffer.from(content);
}

export function writeFileSync(
  path: PathLike,
  data: string | Uint8Array,
  options?: WriteOption,
): void {
  const encoding = encodingOf(options);
  const flag = (typeof options === 'object' && options?.flag) || 'w';
  const content =
    typeof data === 'string'
      ? Buffer.from(data, (encoding ?? 'utf8') as BufferEncoding)
      : Buffer.from(data);
  volume.write(toPath(path), content, {
    append: flag.startsWith('a'),
    exclusive: flag.includes('x'),
  });
}

export const appendFileSync = (path: PathLike, data: string | Uint8Array): void =>
  writeFileSync(path, data, { flag: 'a' });

export const existsSync = (path: PathLike): boolean => {
  try {
    return volume.find(toPath(path)) !== undefined;
  } catch {
    return false;
  }
};

export function accessSync(path: PathLike): void {
  volume.get(toPath(path), 'access');
}

export function statSync(
  path: PathLike,
  options?: { throwIfNoEntry?: boolean },
): Stats | undefined {
  if (options?.throwIfNoEntry === false && !volume.find(toPath(path))) return undefined;
  return new Stats(volume.get(toPath(path), 'stat'));
}

export function lstatSync(
  path: PathLike,
  options?: { throwIfNoEntry?: boolean },
): Stats | undefined {
  if (options?.throwIfNoEntry === false && !volume.find(toPath(path))) return undefined;
  return new Stats(volume.get(toPath(path), 'lstat'));
}

export function readdirSync(
  path: PathLike,
  options?: { withFileTypes?: boolean; recursive?: boolean } | Encoding,
): (string | Dirent)[] {
  const directory = toPath(path);
  const { withFileTypes = false, recursive = false } =
    typeof options === 'object' ? (options ?? {}) : {};
  const found: { name: string; parent: string; relative: string }[] = [];
  const visit = (parent: string, prefix: string): void => {
    for (const name of volume.list(parent)) {
      found.push({ name, parent, relative: prefix + name });
      const child = `${parent}/${name}`;
      if (recursive && volume.find(child)?.kind === 'directory') visit(child, `${prefix}${name}/`);
    }
  };
  visit(directory, '');
  if (!withFileTypes) return found.map(({ relative }) => relative);
  return found.map(
    ({ name, parent }) => new Dirent(name, parent, volume.get(`${parent}/${name}`, 'lstat')),
  );
}

export const mkdirSync = (
  path: PathLike,
  options?: { recursive?: boolean } | number,
): string | undefined =>
  volume.makeDirectory(toPath(path), typeof options === 'object' && options.recursive === true);

export function mkdtempSync(prefix: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const random = globalThis.crypto.getRandomValues(new Uint8Array(6));
  const path = prefix + [...random].map(byte => letters[byte % letters.length]).join('');
  volume.makeDirectory(path);
  return path;
}

export const unlinkSync = (path: PathLike): void => volume.removeFile(toPath(path));
export const rmdirSync = (path: PathLike): void => volume.removeDirectory(toPath(path));

export function rmSync(
  path: PathLike,
  options: { recursive?: boolean; force?: boolean } = {},
): void {
  const name = toPath(path);
  if (options.force && !volume.find(name)) return;
  const entry = volume.get(name, 'stat');
  if (entry.kind === 'file') return volume.removeFile(name);
  if (options.recursive) return volume.removeTree(name);
  throw nodeError(
    Error,
    'ERR_FS_EISDIR',
    `Path is a directory: rm returned EISDIR (is a directory) ${name}`,
  );
}

export const renameSync = (from: PathLike, to: PathLike): void =>
  volume.rename(toPath(from), toPath(to));

export const copyFileSync = (from: PathLike, to: PathLike): void => {
  volume.get(toPath(from), 'copyfile');
  volume.write(toPath(to), volume.read(toPath(from)));
};

export const realpathSync = Object.assign(
  (path: PathLike): string => {
    volume.get(toPath(path), 'lstat');
    return toPath(path);
  },
  { native: (path: PathLike): string => realpathSync(path) },
);

/** Owners, modes and times do not exist in memory: accepted if the path does. */
export const chmodSync = (path: PathLike): void => void volume.get(toPath(path), 'chmod');
export const chownSync = (path: PathLike): void => void volume.get(toPath(path), 'chown');
export const utimesSync = (path: PathLike): void => void volume.get(toPath(path), 'utime');
