// @ts-check
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { npm, run } from './run.mjs';

const open = "new (require('better-sqlite3'))(':memory:').close()";

/**
 * @param {string} root the repository
 * @returns {boolean} whether this Node.js can load better-sqlite3 as it is installed
 */
export function hasSqlite(root) {
  return spawnSync(process.execPath, ['-e', open], { cwd: root, stdio: 'ignore' }).status === 0;
}

/**
 * What the compiler is told beside what it is told anyway: see objectWrap.h. MSVC knows no `-include`.
 *
 * @param {string} version of Node.js
 * @param {string} platform
 * @param {string} given what this environment tells it already
 * @returns {Record<string, string>} environment variables for the build
 */
export function compilerFlags(
  version = process.versions.node,
  platform = process.platform,
  given = process.env.CXXFLAGS ?? '',
) {
  const major = Number(version.split('.')[0]);
  if (major < 24 || platform === 'win32') return {};
  const header = path.join(import.meta.dirname, 'objectWrap.h');
  return { CXXFLAGS: `${given} -include "${header}"`.trim() };
}

/**
 * Makes better-sqlite3 loadable. The exercises run on Node.js with it; the site itself does without.
 * npm 11.19 and later skip install scripts, and an install is for one version of Node.js, so it is
 * asked for by name when it can't be loaded.
 *
 * @param {string} root the repository
 * @throws {Error} that says what the machine lacks
 */
export function ensureSqlite(root) {
  if (hasSqlite(root)) return;
  console.log('Building better-sqlite3 for this Node.js. From source this takes a minute or two …');
  const built = run(
    npm,
    ['rebuild', 'better-sqlite3', '--foreground-scripts'],
    root,
    compilerFlags(),
  );
  if (built && hasSqlite(root)) return;
  throw new Error(
    'better-sqlite3 could not be built; the lines above say why. It needs Python 3, make and a C++ compiler:\n' +
      '  Debian and Ubuntu: apt-get install python3 make g++\n' +
      '  macOS: xcode-select --install\n' +
      'Then run the command again.',
  );
}
