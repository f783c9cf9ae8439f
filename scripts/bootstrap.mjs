// @ts-check
// What `npm start`, `npm test` and their like run first: right after a clone there is nothing but
// Node.js, so this file and scripts/setup use nothing else.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installReasonIn } from './setup/install.mjs';
import { ensureSqlite } from './setup/nativeModules.mjs';
import { nodeVersionProblem } from './setup/nodeVersion.mjs';
import { npm, run, runFor } from './setup/run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The commands that need a set-up machine, and whether it needs better-sqlite3. For `test` that is a step of its own. */
const commands = new Map([
  ['start', { script: 'scripts/start.ts', sqlite: false }],
  ['build', { script: 'scripts/build.ts', sqlite: false }],
  ['test', { script: 'scripts/test.ts', sqlite: false }],
  ['certificate', { script: 'scripts/certificate.ts', sqlite: true }],
]);

function ensureInstalled() {
  const reason = installReasonIn(root);
  if (!reason) return;
  console.log(`Installing the packages: ${reason}. This takes some minutes …`);
  // Not `npm ci`: npm 11 refuses a lock file without the optional packages of other systems (@swc/core
  // has one for each), and a registry that lacks them makes such lock files. Versions are the locked ones
  // all the same, and the lock file stays as it is. No install scripts: the one that is needed
  // (better-sqlite3's) is run by name where it is needed.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (!run(npm, args, root)) {
    throw new Error(
      '`npm install` failed; the lines above say why. Is a package registry reachable?',
    );
  }
}

/** @param {string[]} argv */
function main([name = '', ...args]) {
  const command = commands.get(name);
  if (!command)
    throw new Error(`No command "${name}". There is: ${[...commands.keys()].join(', ')}.`);
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  ensureInstalled();
  if (command.sqlite) ensureSqlite(root);
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  process.exitCode = runFor(
    process.execPath,
    [tsx, path.join(root, command.script), ...args],
    root,
  );
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
