import { spawn } from 'node:child_process';
import { once } from 'node:events';

const args = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
];

/**
 * Starts a Chromium over a profile, with a page open, in a group of processes of its own.
 *
 * @returns what kills all of them at once, as a power cut would: no handler runs, nothing is tidied up
 */
export function startBrowser(executable: string, profile: string, url: string) {
  const child = spawn(executable, [...args, `--user-data-dir=${profile}`, url], {
    detached: true,
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  return {
    /** Rejects when it could not be started. */
    gone,
    async kill(): Promise<void> {
      const { pid } = child;
      if (pid === undefined || child.exitCode !== null) return;
      process.kill(-pid, 'SIGKILL');
      await gone;
    },
  };
}
