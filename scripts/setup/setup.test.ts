import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installReason } from './install.mjs';
import { compilerFlags } from './nativeModules.mjs';
import { nodeVersionProblem } from './nodeVersion.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('the version of Node.js', () => {
  it.each(['20.19.0', '20.20.1', '22.13.0', '24.0.0', '25.1.0', '26.0.0'])(
    '%s will do',
    version => {
      expect(nodeVersionProblem(version)).toBeUndefined();
    },
  );

  it.each(['18.20.8', '20.18.3', '21.7.0', '22.12.0', '23.11.0', '9.0.0'])(
    '%s is refused, and the message says what to do',
    version => {
      expect(nodeVersionProblem(version)).toContain(`This is ${version}.\nInstall a newer one`);
    },
  );

  it('is the one that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0');
  });
});

describe('building better-sqlite3', () => {
  it('leaves out the hooks with which Node.js 24.19 and later abort, and keeps what was said by hand', () => {
    const flags = compilerFlags('24.21.0', 'linux', '-O2').CXXFLAGS;
    expect(flags).toMatch(/^-O2 -include ".*objectWrap\.h"$/);
    expect(existsSync(/"(.*)"/.exec(flags ?? '')?.[1] ?? '')).toBe(true);
  });

  it('asks for nothing where there is nothing to mend, or no such option', () => {
    expect(compilerFlags('22.13.0', 'linux', '')).toEqual({});
    expect(compilerFlags('24.21.0', 'win32', '')).toEqual({});
  });
});

describe('an install', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/react': { version: '18.3.1' },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  };
  const { 'node_modules/for-another-system': _, '': __, ...needed } = wanted.packages;

  it('is complete when all that is not optional is there', () => {
    expect(installReason(wanted, { packages: needed })).toBeUndefined();
  });

  it('is asked for without node_modules', () => {
    expect(installReason(wanted, undefined)).toBe('there is no complete node_modules');
  });

  it('is asked for when a package is absent', () => {
    const { 'node_modules/react': ___, ...rest } = needed;
    expect(installReason(wanted, { packages: rest })).toBe(
      'react is absent, and package-lock.json says 18.3.1',
    );
  });

  it('is asked for when a package has moved on', () => {
    const packages = { ...needed, 'node_modules/a/node_modules/b': { version: '1.9.0' } };
    expect(installReason(wanted, { packages })).toBe(
      'b is 1.9.0, and package-lock.json says 2.0.0',
    );
  });
});
