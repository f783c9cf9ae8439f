import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, firefox } from '@playwright/test';

/** The shell is Chromium without a window of its own to draw, which is less work. */
export type BrowserName = 'chromium' | 'shell' | 'firefox';

/** A browser that Playwright can drive on this machine. */
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
  /** Where Playwright keeps its own; it doesn't say where a shell is. */
  playwright: () => string | undefined;
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
  shell: {
    variable: 'CHROMIUM_SHELL_PATH',
    commands: ['chromium-headless-shell'],
    applications: [],
    playwright: () => undefined,
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
  /**
   * Whether Playwright can start the browser and show a page: a snap's stub can't, nor a binary without its libraries,
   * nor a release that is too old for this Playwright.
   */
  starts: (browser: Browser) => boolean;
  playwright: (name: BrowserName) => string | undefined;
}

const launch = path.join(import.meta.dirname, 'launch.mjs');

export const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  starts: ({ name, executablePath, channel }) =>
    spawnSync(process.execPath, [launch, name, executablePath, ...(channel ? [channel] : [])], {
      stdio: 'ignore',
      timeout: 60_000,
    }).status === 0,
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
  const ownPath = machine.playwright(name);
  const system = (executablePath: string): Browser => ({
    name,
    executablePath,
    ...(name === 'firefox' ? { channel: 'moz-firefox' as const } : {}),
  });
  const works = (browser: Browser) =>
    machine.exists(browser.executablePath) && machine.starts(browser);

  const named = machine.env[variable];
  if (named) {
    const browser = named === ownPath ? { name, executablePath: named } : system(named);
    if (works(browser)) return browser;
    throw new Error(
      `${variable} is ${named}, and that is not a browser that the tests can start. Unset it, or correct it.`,
    );
  }
  const folders = (machine.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [
    ...commands.flatMap(command => folders.map(folder => system(path.join(folder, command)))),
    ...applications.map(application => system(path.join('/Applications', application))),
    ...(ownPath === undefined ? [] : [{ name, executablePath: ownPath }]),
  ].find(works);
}
