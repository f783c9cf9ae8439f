// Options of Node.js that hold a process in. Which there are depends on its version; each is asked for by name.

const known = process.allowedNodeEnvironmentFlags;
const has = (flag: string) => known.has(flag);

/** Node.js's permission model is experimental in 20, and `--permission` from 22.13 and 23.5 on. */
export const permissionFlag = ['--permission', '--experimental-permission'].find(has);

export interface Permissions {
  /** Absolute folders that may be read, with all that is in them. */
  readonly readable: readonly string[];
  /** Absolute folders that may be written to. */
  readonly writable: readonly string[];
  /** Whether native modules may be loaded, such as better-sqlite3 for an exercise with a database. */
  readonly addons: boolean;
  /** The most that JavaScript's heap may grow to, in MB. */
  readonly heapMb: number;
}

/**
 * Options for the process that runs a solution: it may read and write some folders, and start no process or thread.
 *
 * @throws Error when this Node.js has no permission model: then nothing is run
 */
export function confiningFlags({ readable, writable, addons, heapMb }: Permissions): string[] {
  if (permissionFlag === undefined) {
    throw new Error(
      `Node.js ${process.versions.node} has no permission model, so solutions can't be run safely. Use 20.19 or later.`,
    );
  }
  return [
    permissionFlag,
    ...readable.map(folder => `--allow-fs-read=${folder}/*`),
    ...writable.map(folder => `--allow-fs-write=${folder}/*`),
    ...(addons && has('--allow-addons') ? ['--allow-addons'] : []),
    // From Node.js 25 on, a permission is needed for the loopback interface too; guard.cjs keeps the rest closed.
    ...(has('--allow-net') ? ['--allow-net'] : []),
    ...(has('--disable-sigusr1') ? ['--disable-sigusr1'] : []),
    '--disable-proto=delete',
    '--no-addons',
    `--max-old-space-size=${heapMb}`,
  ].filter(flag => flag !== '--no-addons' || !addons);
}
