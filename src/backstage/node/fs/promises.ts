import { constants } from './constants';
import * as sync from './sync';

/** An async form of a sync operation: settles in a later microtask, rejects with the same error. */
const later =
  <Args extends unknown[], Result>(operation: (...args: Args) => Result) =>
  async (...args: Args): Promise<Result> =>
    operation(...args);

/** fs.promises over the volume in memory. */
export default {
  access: later(sync.accessSync),
  appendFile: later(sync.appendFileSync),
  chmod: later(sync.chmodSync),
  chown: later(sync.chownSync),
  constants,
  copyFile: later(sync.copyFileSync),
  lstat: later(sync.lstatSync),
  mkdir: later(sync.mkdirSync),
  mkdtemp: later(sync.mkdtempSync),
  readFile: later(sync.readFileSync),
  readdir: later(sync.readdirSync),
  realpath: later((path: sync.PathLike) => sync.realpathSync(path)),
  rename: later(sync.renameSync),
  rm: later(sync.rmSync),
  rmdir: later(sync.rmdirSync),
  stat: later(sync.statSync),
  unlink: later(sync.unlinkSync),
  utimes: later(sync.utimesSync),
  writeFile: later(sync.writeFileSync),
};
