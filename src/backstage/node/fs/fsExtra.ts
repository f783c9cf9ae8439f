import fs from './index';
import { toPath } from './sync';
import { volume } from './volume';

type Path = Parameters<typeof toPath>[0];
const parent = (path: Path): string => {
  const text = toPath(path);
  return text.slice(0, text.lastIndexOf('/')) || '/';
};

const ensureDirSync = (path: Path): void => void fs.mkdirSync(path, { recursive: true });
const removeSync = (path: Path): void => fs.rmSync(path, { recursive: true, force: true });
const emptyDirSync = (path: Path): void => {
  ensureDirSync(path);
  for (const name of volume.list(toPath(path))) removeSync(`${toPath(path)}/${name}`);
};
const ensureFileSync = (path: Path): void => {
  ensureDirSync(parent(path));
  if (!fs.existsSync(path)) fs.writeFileSync(path, '');
};
const outputFileSync = (path: Path, data: string | Uint8Array): void => {
  ensureDirSync(parent(path));
  fs.writeFileSync(path, data);
};
const readJsonSync = (path: Path): unknown => JSON.parse(String(fs.readFileSync(path, 'utf8')));
const writeJsonSync = (path: Path, value: unknown, options?: { spaces?: number | string }): void =>
  fs.writeFileSync(path, `${JSON.stringify(value, null, options?.spaces)}\n`);
const outputJsonSync = (
  path: Path,
  value: unknown,
  options?: { spaces?: number | string },
): void => {
  ensureDirSync(parent(path));
  writeJsonSync(path, value, options);
};
const copySync = (from: Path, to: Path): void => {
  if (fs.statSync(from)?.isFile()) return outputFileSync(to, fs.readFileSync(from));
  ensureDirSync(to);
  for (const name of volume.list(toPath(from)))
    copySync(`${toPath(from)}/${name}`, `${toPath(to)}/${name}`);
};
const moveSync = (from: Path, to: Path): void => {
  ensureDirSync(parent(to));
  fs.renameSync(from, to);
};

const extras = {
  copySync,
  emptyDirSync,
  ensureDirSync,
  ensureFileSync,
  mkdirpSync: ensureDirSync,
  mkdirsSync: ensureDirSync,
  moveSync,
  outputFileSync,
  outputJsonSync,
  outputJSONSync: outputJsonSync,
  pathExistsSync: fs.existsSync,
  readJsonSync,
  readJSONSync: readJsonSync,
  removeSync,
  writeJsonSync,
  writeJSONSync: writeJsonSync,
};

/** fs-extra's rule: callback if the last argument is a function, promise otherwise. */
const universal =
  (operation: (...args: never[]) => unknown) =>
  (...args: unknown[]): Promise<unknown> | void => {
    const done =
      typeof args.at(-1) === 'function'
        ? (args.pop() as (error: unknown, value?: unknown) => void)
        : undefined;
    const result = (async () => operation(...(args as never[])))();
    if (!done) return result;
    result.then(value => done(null, value), done);
  };

const asyncForms = (operations: Record<string, (...args: never[]) => unknown>, drop: RegExp) =>
  Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name.replace(drop, ''),
      universal(operation),
    ]),
  );

const { constants: _constants, ...promises } = fs.promises;

/**
 * fs-extra for backend-defaults and backend-test-utils. The real package patches fs through graceful-fs, which needs file
 * descriptors; these are the functions that Backstage calls, over the same volume.
 */
export default {
  ...fs,
  ...asyncForms(promises, /$^/),
  ...extras,
  ...asyncForms(extras, /Sync$/),
};
