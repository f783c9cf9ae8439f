import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './find';

/** A machine with these files; those that end in `?` are there but don't start. */
function machine(files: string[], env: Record<string, string> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    exists: file => files.includes(file) || files.includes(`${file}?`),
    starts: ({ executablePath }) => files.includes(executablePath),
    playwright: name => (name === 'shell' ? undefined : `/playwright/${name}`),
  };
}

describe('the search for a browser', () => {
  it('prefers the one that the environment names', () => {
    const found = findBrowser(
      'chromium',
      machine(['/opt/mine', '/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/mine' }),
    );
    expect(found).toEqual({ name: 'chromium', executablePath: '/opt/mine' });
  });

  it('says so when the environment names one that does not start', () => {
    const broken = machine(['/opt/mine?', '/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/mine' });
    expect(() => findBrowser('chromium', broken)).toThrow('CHROMIUM_PATH is /opt/mine');
  });

  it("takes the system's before Playwright's own", () => {
    const both = machine(['/usr/bin/google-chrome', '/playwright/chromium']);
    expect(findBrowser('chromium', both)?.executablePath).toBe('/usr/bin/google-chrome');
  });

  it("passes over a stub that does not start, and falls back to Playwright's own", () => {
    const snap = machine(['/usr/bin/chromium-browser?', '/playwright/chromium']);
    expect(findBrowser('chromium', snap)?.executablePath).toBe('/playwright/chromium');
  });

  it('takes a shell for a shell alone', () => {
    const both = machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']);
    expect(findBrowser('shell', both)?.executablePath).toBe('/usr/bin/chromium-headless-shell');
    expect(findBrowser('chromium', both)?.executablePath).toBe('/usr/bin/chromium');
    expect(findBrowser('shell', machine(['/usr/bin/chromium']))).toBeUndefined();
    const shell = machine(['/usr/bin/chromium-headless-shell']);
    expect(findBrowser('chromium', shell)).toBeUndefined();
  });

  it('says how Playwright must drive a Firefox: its own and others differ', () => {
    expect(findBrowser('firefox', machine(['/usr/bin/firefox-esr']))).toEqual({
      name: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      channel: 'moz-firefox',
    });
    const own = { name: 'firefox', executablePath: '/playwright/firefox' };
    expect(findBrowser('firefox', machine(['/playwright/firefox']))).toEqual(own);
    expect(
      findBrowser(
        'firefox',
        machine(['/playwright/firefox'], { FIREFOX_PATH: '/playwright/firefox' }),
      ),
    ).toEqual(own);
  });

  it('finds nothing on a machine without one', () => {
    expect(findBrowser('chromium', machine([]))).toBeUndefined();
    expect(findBrowser('firefox', machine([]))).toBeUndefined();
  });
});
