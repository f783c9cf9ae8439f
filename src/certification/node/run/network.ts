import { execFileSync } from 'node:child_process';

/** What goes before a command to run it in a network of its own, which has the loopback interface and no other. */
export type NetworkPrefix = readonly string[];

const shell = ['sh', '-c', 'ip link set lo up && exec "$0" "$@"'];
const candidates: readonly NetworkPrefix[] = [
  // As any user, where the system lets users make namespaces; as root else (both: util-linux and iproute2).
  ['unshare', '--user', '--map-root-user', '--net', ...shell],
  ['unshare', '--net', ...shell],
];

let found: NetworkPrefix | 'none' | undefined;

/**
 * How Linux can keep a process from every network. Asked once, by trying.
 *
 * @returns undefined where it can't be done: on another system, without the tools, or where making namespaces is forbidden
 */
export function ownNetwork(): NetworkPrefix | undefined {
  found ??= candidates.find(works) ?? 'none';
  return found === 'none' ? undefined : found;
}

function works([command = '', ...args]: NetworkPrefix): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync(command, [...args, 'true'], { stdio: 'ignore', timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}
