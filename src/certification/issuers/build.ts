import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { writeChanged } from '../../course/plugin/writeChanged';
import { readTrustedIssuers, trustedIssuersFile } from './readTrustedIssuers';

/**
 * Docusaurus plugin that publishes `trusted-issuers.json`, by which the verify page checks signatures without asking
 * anybody.
 *
 * @throws CourseError with every mistake in the file
 */
export default function trustedIssuersPlugin({ siteDir }: LoadContext): Plugin {
  return {
    name: 'stagecraft-trusted-issuers',
    getPathsToWatch: () => [path.join(siteDir, trustedIssuersFile).split(path.sep).join('/')],
    loadContent: () => {
      const json = JSON.stringify(readTrustedIssuers(siteDir), null, 2);
      writeChanged(path.join(siteDir, '.generated/static/trusted-issuers.json'), `${json}\n`);
    },
  };
}
