import type { ImportRecord, ImportedName } from '../compiler/compiledModule';
import { nearest } from './nearest';
import { isRelative, joinPath } from './resolve';

/** A module can't be linked: something that it imports does not exist. `where` is the import's place. */
export class ModuleError extends Error {
  override name = 'ModuleError';
  constructor(
    message: string,
    readonly where?: { path: string; line: number; column: number },
  ) {
    super(message);
  }
}

interface Importer {
  path: string;
  /** The place of the import; dynamic imports have none. */
  at?: { line: number; column: number };
  /** The reader does not see it: nothing is said of it. */
  hidden?: boolean;
}

const placed = (message: string, { path, at, hidden }: Importer) =>
  new ModuleError(message, at && !hidden ? { path, line: at.line, column: at.column } : undefined);

const say = ({ path, at, hidden }: Importer) =>
  hidden ? 'the exercise itself' : at ? `${path}:${at.line}` : path;

/** A relative import of a file that does not exist. */
export function missingFile(specifier: string, from: Importer, files: string[]): ModuleError {
  const target = joinPath(from.path, specifier);
  const others = files.filter(file => file !== from.path);
  const stems = new Map(others.map(file => [withoutEnding(file), file]));
  const close =
    target === undefined ? undefined : nearest(withoutEnding(target), [...stems.keys()]);
  const hint = close === undefined ? '' : `; did you mean '${relative(from.path, close)}'?`;
  const reason = target === undefined ? ' It leads out of the plugin’s folder.' : '';
  return placed(
    `Cannot find '${specifier}' imported from ${say(from)}.${reason} There are: ${others.sort().join(', ')}${hint}`,
    from,
  );
}

/** A package, or a module of a package or of Node.js, that no pack has. */
export function missingPackage(
  specifier: string,
  from: Importer,
  available: string[],
): ModuleError {
  const listed = available.filter(name => !name.includes(':')).sort();
  const owner = packageOf(specifier);
  const siblings = listed.filter(name => packageOf(name) === owner);
  const isNode = specifier.startsWith('node:');
  const close = nearest(specifier, isNode ? available : listed);
  const hint = close && close !== specifier ? ` Did you mean \`${close}\`?` : '';
  const what = isNode ? available.filter(name => name.startsWith('node:')).sort() : siblings;
  const list = what.length > 0 ? what : [...new Set(listed.map(packageOf))];
  return placed(
    `\`${specifier}\` is not part of this sandbox.${hint} It has: ${list.join(', ')}.`,
    from,
  );
}

/** Packages of which packs hold a part, because the whole is too large (see src/sandbox/packs/modules), and what they export. */
const PARTLY_HERE: Record<string, string> = { '@remixicon/react': 'icons' };

/** A named import of what may well be in a package, and isn't in the part of it that packs hold. */
function missingPart(
  specifier: string,
  name: string,
  what: string,
  from: Importer,
  has: string[],
): ModuleError {
  const close = nearest(name, has);
  const hint = close ? ` Did you mean \`${close}\`?` : '';
  return placed(
    `${say(from)} imports \`${name}\` from '${specifier}', which is not among the ${has.length} ${what} that this sandbox has.${hint} ` +
      `A real app has the whole package. Here are: ${has.join(', ')}.`,
    from,
  );
}

/**
 * A named import of something that the module doesn't export. Node.js throws a SyntaxError then, before any code runs.
 *
 * @param owner the file that should export it, if it is one of the program's
 */
export function missingExport(
  { specifier }: ImportRecord,
  { name, line, column, reexported }: ImportedName,
  from: Importer,
  exports: string[],
  owner?: string,
): ModuleError {
  const part = PARTLY_HERE[specifier];
  const what = name === 'default' ? 'the default export' : `\`${name}\``;
  const named = exports.filter(e => e !== 'default' && e !== '__esModule');
  const has =
    name === 'default' && isRelative(specifier)
      ? 'no default export'
      : name === 'default'
        ? 'none'
        : 'no such export';
  if (part && name !== 'default') {
    return missingPart(specifier, name, part, { ...from, at: { line, column } }, named);
  }
  const close = name === 'default' ? undefined : nearest(name, exports);
  const hint = close
    ? ` Did you mean \`${close === 'default' ? `the default export` : close}\`?`
    : named.length > 0 && named.length <= 12
      ? ` It exports ${named.map(e => `\`${e}\``).join(', ')}.`
      : exports.length === 0
        ? ' It exports no values: `export type` leaves them out.'
        : '';
  const type = reexported && !close ? ` If it is a type, write \`export type { ${name} }\`.` : '';
  if (from.hidden && owner !== undefined) {
    const wanted = name === 'default' ? 'a default export' : `an export ${what}`;
    return new ModuleError(`${owner} needs ${wanted}, and has ${has}.${hint}${type}`);
  }
  const importer = { ...from, at: { line, column } };
  return placed(
    `${say(importer)} imports ${what} from '${specifier}', which has ${has}.${hint}${type}`,
    importer,
  );
}

const withoutEnding = (path: string) => path.replace(/(\/index)?\.[a-z]+$/, '');

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** How `from` would import `to`: `./todo`, `../lib/todo`. */
function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return `${here.length > 0 ? '../'.repeat(here.length) : './'}${there.join('/')}`;
}
