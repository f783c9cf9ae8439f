import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, firefox } from '@playwright/test';

export type BrowserName = 'chromium' | 'firefox';

/** A browser that starts on this machine. */
export interface Browser {
  name: BrowserName;
  executablePath: string;
  /** How Playwright must drive it: a distribution's own Firefox speaks WebDriver BiDi, not Playwright's dialect. */
  channel?: 'moz-firefox';
}

interface Kind {
  /** The environment variable that overrides the search. */
  variable: string;
  /** What distributions call it, best first. */
  commands: string[];
  /** Where macOS keeps it. */
  applications: string[];
  /** Where Playwright keeps its own. */
  playwright: () => string;
}

export const kinds: Record<BrowserName, Kind> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'],
    applications: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
    ],
    playwright: () => chromium.executablePath(),
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    applications: ['Firefox.app/Contents/MacOS/firefox'],
    playwright: () => firefox.executablePath(),
  },
};

/** Everything about the machine that the search looks at. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  exists: (file: string) => boolean;
  /** Whether `file --version` ends well: a snap's stub or a binary without its libraries doesn't. */
  starts: (file: string) => boolean;
  playwright: (name: BrowserName) => string;
}

export const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  starts: file => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
  playwright: name => kinds[name].playwright(),
};

/**
 * Finds a browser: the one that the environment names, the system's, Playwright's own.
 *
 * @returns nothing if there is none that starts
 * @throws if the environment names one that doesn't start
 */
export function findBrowser(
  name: BrowserName,
  machine: Machine = thisMachine,
): Browser | undefined {
  const { variable, commands, applications } = kinds[name];
  const works = (file: string) => machine.exists(file) && machine.starts(file);
  const system = (executablePath: string): Browser => ({
    name,
    executablePath,
    ...(name === 'firefox' ? { channel: 'moz-firefox' as const } : {}),
  });

  const named = machine.env[variable];
  if (named && named === machine.playwright(name) && works(named)) {
    return { name, executablePath: named };
  }
  if (named) {
    if (works(named)) return system(named);
    throw new Error(
      `${variable} is ${named}, and that is not a browser that starts. Unset it, or correct it.`,
    );
  }
  const folders = (machine.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = [
    ...commands.flatMap(command => folders.map(folder => path.join(folder, command))),
    ...applications.map(application => path.join('/Applications', application)),
  ].find(works);
  if (found) return system(found);

  const own = machine.playwright(name);
  return works(own) ? { name, executablePath: own } : undefined;
}
