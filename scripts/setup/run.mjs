// @ts-check
import { spawnSync } from 'node:child_process';

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Runs a command with this terminal and waits for it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {boolean} whether it ended well
 */
export function run(command, args, cwd) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd, stdio: 'inherit', shell }).status === 0;
}
