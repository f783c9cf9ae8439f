import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { checksPath } from '../course/loader/digest';
import { resolveSource } from '../course/loader/resolveSource';
import { packs, type RealmKind } from '../sandbox/packs/config';
import type { Runnable } from './variants';

/** Where checks run on Node.js: as in the sandbox's Worker, or with a page as in its checks frame. */
export type Environment = 'node' | 'jsdom';

/** What can be imported in a page and not in the Worker. */
const forPages = (() => {
  const definedIn = (realm: RealmKind) =>
    Object.values(packs)
      .filter(pack => pack.realms.includes(realm))
      .flatMap(pack => Object.keys(pack.modules));
  const inWorker = new Set(definedIn('worker'));
  return new Set(definedIn('frame').filter(specifier => !inWorker.has(specifier)));
})();

/** Checks get a page when something that they reach by imports needs one; the sandbox decides alike. */
export function environmentOf(variant: Runnable): Environment {
  return packagesOf(variant).some(specifier => forPages.has(specifier)) ? 'jsdom' : 'node';
}

/** What the checks of a variant import from packages, directly or by way of the learner's files. */
function packagesOf({ files }: Runnable): string[] {
  const packages = new Set<string>();
  const reached = new Set([checksPath]);
  // A set goes on over what is added meanwhile.
  for (const path of reached) {
    const absolute = files.get(path);
    if (absolute === undefined || !/\.[jt]sx?$/.test(path)) continue;
    const { importedFiles } = ts.preProcessFile(readFileSync(absolute, 'utf8'), true, true);
    for (const { fileName: specifier } of importedFiles) {
      if (!specifier.startsWith('.')) packages.add(specifier);
      const target = resolveSource(file => files.has(file), path, specifier);
      if (target !== undefined) reached.add(target);
    }
  }
  return [...packages];
}
