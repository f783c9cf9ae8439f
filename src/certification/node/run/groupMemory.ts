import { readdirSync, readFileSync } from 'node:fs';

/**
 * Resident memory of a process group in MB, from Linux's /proc (proc_pid_stat(5): field 5 is the group).
 *
 * @returns undefined on other systems, where the heap's limit alone holds
 */
export function groupMemoryMb(group: number | undefined): number | undefined {
  if (process.platform !== 'linux' || group === undefined) return undefined;
  let kilobytes = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      // The second field is the program's name in parentheses, in which anything may stand.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (Number(fields[2]) !== group) continue;
      const [, resident = '0'] =
        /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      kilobytes += Number(resident);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes / 1024;
}
