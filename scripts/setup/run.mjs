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
  const shell = process.platform === 'win32';
  return (
    spawnSync(command, args, { cwd, stdio: 'inherit', shell, env: { ...process.env, ...env } })
      .status === 0
  );
}
