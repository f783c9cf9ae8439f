// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Why the packages have to be installed: node_modules is absent, or it is not what package-lock.json says.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} present node_modules/.package-lock.json, which npm writes when an install is complete
 * @returns {string | undefined} the reason, or nothing if all is there
 */
export function installReason(wanted, present) {
  if (!present) return 'there is no complete node_modules';
  for (const [where, locked] of Object.entries(wanted.packages ?? {})) {
    if (where === '' || !where.startsWith('node_modules/')) continue;
    const found = present.packages?.[where];
    // What is optional may be absent: it is often for another operating system.
    if (!found && (locked.optional || locked.devOptional || locked.peer)) continue;
    if (found?.version !== locked.version) {
      const name = where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${name} is ${found?.version ?? 'absent'}, and package-lock.json says ${locked.version}`;
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Lock | undefined} nothing if there is no such file, or half of one
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root the repository
 * @returns {string | undefined} why the packages of this checkout have to be installed, or nothing
 */
export function installReasonIn(root) {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  if (!wanted)
    throw new Error('package-lock.json is missing or broken: `git checkout package-lock.json`.');
  return installReason(wanted, readLock(path.join(root, 'node_modules/.package-lock.json')));
}
