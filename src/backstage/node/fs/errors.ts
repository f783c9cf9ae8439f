import { type NodeError, systemError } from '../errors';

const known = {
  ENOENT: [-2, 'no such file or directory'],
  EEXIST: [-17, 'file already exists'],
  ENOTDIR: [-20, 'not a directory'],
  EISDIR: [-21, 'illegal operation on a directory'],
  ENOTEMPTY: [-39, 'directory not empty'],
  EBADF: [-9, 'bad file descriptor'],
  EINVAL: [-22, 'invalid argument'],
} as const;

export type FsErrorCode = keyof typeof known;

/** An error of a file operation with Node's text and fields: `ENOENT: no such file or directory, open '/x'`. */
export function fsError(
  code: FsErrorCode,
  syscall: string,
  path?: string,
  dest?: string,
): NodeError {
  const [errno, text] = known[code];
  const where = path === undefined ? '' : ` '${path}'${dest === undefined ? '' : ` -> '${dest}'`}`;
  return systemError(`${code}: ${text}, ${syscall}${where}`, {
    errno,
    code,
    syscall,
    ...(path !== undefined && { path }),
    ...(dest !== undefined && { dest }),
  });
}
