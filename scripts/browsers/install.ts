import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findBrowser, type Browser, type BrowserName } from './find';

const root = path.resolve(import.meta.dirname, '../..');
const playwrightCli = path.join(root, 'node_modules/@playwright/test/cli.js');
/** A download that hangs must not hang the tests: outside hosts may accept and never answer. */
const downloadLimit = 5 * 60_000;

/** A browser that can be missing and installed: a shell comes with Chromium, or not at all. */
export type Installable = Exclude<BrowserName, 'shell'>;

/** The distribution's packages, best first: not every release has a shell. */
const packages: Record<Installable, string[][]> = {
  chromium: [['chromium', 'chromium-headless-shell'], ['chromium']],
  firefox: [['firefox-esr']],
};

function run(command: string, args: string[], timeout = downloadLimit): boolean {
  console.log(`> ${[path.basename(command), ...args].join(' ')}`);
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    // Playwright 1.64 tries five times, each for half a minute, on a host that never answers.
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout, env }).status === 0;
}

const succeeds = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Runs apt-get as root, if this user is or can be root without a password. */
function apt(...args: string[]): boolean {
  if (!succeeds('apt-get', ['--version'])) return false;
  if (process.getuid?.() === 0) return run('apt-get', args);
  return succeeds('sudo', ['-n', 'true']) && run('sudo', ['-n', 'apt-get', ...args]);
}

/** A way to install a browser: whether it says that it did. */
export type Way = (name: Installable) => boolean;

const fromPlaywright: Way = name => run(process.execPath, [playwrightCli, 'install', name]);
const fromDistribution: Way = name => {
  // Lists of packages may be years old, or absent as in most container images: a browser from them would be too old
  // for Playwright. Where new ones can't be had, the old ones are better than none.
  apt('update');
  return packages[name].some(some => apt('install', '-y', '--no-install-recommends', ...some));
};

// Firefox comes from the distribution first: the tests are kept to Debian's firefox-esr.
const ways: Record<Installable, Way[]> = {
  chromium: [fromPlaywright, fromDistribution],
  firefox: [fromDistribution, fromPlaywright],
};

/**
 * Installs a browser, as Playwright's own or from the distribution: the first way after which there is one that starts.
 * Playwright's own may be there and not start, for want of system libraries; the distribution's brings them.
 *
 * @returns nothing if no way led to a browser that starts
 */
export function installBrowser(
  name: Installable,
  inOrder: Way[] = ways[name],
  find: (name: Installable) => Browser | undefined = findBrowser,
): Browser | undefined {
  console.log(`There is no ${name} that the tests can drive. Installing one …`);
  for (const way of inOrder) {
    const browser = way(name) ? find(name) : undefined;
    if (browser) return browser;
  }
  return undefined;
}
