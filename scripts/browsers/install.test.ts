import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from './find';
import { installBrowser } from './install';

const chromium: Browser = { name: 'chromium', executablePath: '/usr/bin/chromium' };

describe('installing a browser', () => {
  beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

  it('goes on to the next way when one fails, or leads to a browser that does not start', () => {
    const fails = vi.fn(() => false);
    const lacksLibraries = vi.fn(() => true);
    const works = vi.fn(() => true);
    const notNeeded = vi.fn(() => true);
    const find = vi.fn(() => (works.mock.calls.length > 0 ? chromium : undefined));

    const ways = [fails, lacksLibraries, works, notNeeded];
    expect(installBrowser('chromium', ways, find)).toBe(chromium);
    expect(ways.map(way => way.mock.calls.length)).toEqual([1, 1, 1, 0]);
  });

  it('gives nothing when no way leads to one', () => {
    expect(installBrowser('firefox', [() => false, () => true], () => undefined)).toBeUndefined();
  });
});
