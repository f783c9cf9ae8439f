import { constants } from './constants';
import promises from './promises';
import { Dirent, Stats } from './stats';
import { ReadStream, WriteStream, createReadStream, createWriteStream } from './streams';
import * as sync from './sync';

type Operation = (...args: never[]) => Promise<unknown>;

/** The callback form of a promise operation: `(…args, (error, result) => …)`. */
const callbackForm = (operation: Operation) => {
  return (...args: unknown[]): void => {
    const done = args.pop();
    if (typeof done !== 'function') {
      throw Object.assign(
        new TypeError('The "cb" argument must be of type function. Received undefined'),
        {
          code: 'ERR_INVALID_ARG_TYPE',
        },
      );
    }
    operation(...(args as never[])).then(
      result => queueMicrotask(() => done(null, result)),
      error => queueMicrotask(() => done(error)),
    );
  };
};

const { constants: _constants, ...operations } = promises;
const callbacks = Object.fromEntries(
  Object.entries(operations).map(([name, operation]) => [
    name,
    callbackForm(operation as Operation),
  ]),
) as Record<keyof typeof operations, (...args: unknown[]) => void>;

const noFd = (name: string) => (): never => {
  throw new Error(
    `fs.${name} is not available in the browser sandbox: its files have no descriptors.`,
  );
};

/** node:fs over a volume in memory: what knex, send, resolvePackagePath and fs-extra's callers use. */
export default {
  ...sync,
  ...callbacks,
  Dirent,
  ReadStream,
  Stats,
  WriteStream,
  close: noFd('close'),
  closeSync: noFd('closeSync'),
  constants,
  createReadStream,
  createWriteStream,
  exists: (path: sync.PathLike, done: (exists: boolean) => void) =>
    queueMicrotask(() => done(sync.existsSync(path))),
  open: noFd('open'),
  openSync: noFd('openSync'),
  promises,
  realpath: Object.assign(callbacks.realpath, { native: callbacks.realpath }),
  // Files in memory change only through this module, and nothing in the framework waits for a change.
  unwatchFile() {},
  watch: () => ({ close() {}, on() {}, unref() {}, ref() {} }),
  watchFile() {},
};
