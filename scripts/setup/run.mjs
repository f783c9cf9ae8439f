// @ts-check
import { spawnSync } from 'node:child_process';

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Runs a command with this terminal and waits for it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} [env] added to this process's environment
 * @returns {boolean} whether it ended well
 */
export function run(command, args, cwd, env = {}) {
  return runFor(command, args, cwd, env) === 0;
}

/**
 * The same.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} [env] added to this process's environment
 * @returns {number} its exit code; 1 if it could not be started or a signal ended it
 */
export function runFor(command, args, cwd, env = {}) {
  const shell = process.platform === 'win32';
  const options = { cwd, stdio: /** @type {const} */ ('inherit'), shell };
  return spawnSync(command, args, { ...options, env: { ...process.env, ...env } }).status ?? 1;
}
