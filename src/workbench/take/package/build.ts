import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackageTexts } from './types';

/** The texts that go into every download as they are in this repository. @param siteDir its folder */
export const packageTexts = (siteDir: string): PackageTexts => ({
  license: readFileSync(path.join(siteDir, 'LICENSE'), 'utf8'),
  pageSetup: readFileSync(path.join(siteDir, 'src/conformance/pageSetup.ts'), 'utf8'),
});
