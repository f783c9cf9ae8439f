import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { licensesText, packagesIn } from '../../../sandbox/packs/contents';
import { compilerOptions } from '../../../course/typecheck/options';
import type { ExportedNames, TypesManifest } from '../protocol';
import { collectTypes, type CollectedTypes } from './collect';
import {
  documented,
  isApart,
  isOffered,
  leftOut,
  leftOutOfNode,
  modulesByGroup,
  offeredGroups,
} from './config';
import { planPacks } from './plan';
import { typeRules } from './rules';
import { typescriptScript, workerScript } from './scripts';
import { withoutComments } from './withoutComments';

/** All files of `intelligence/`, by name, and what was read to make them. */
export interface BuiltIntelligence {
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: TypesManifest;
  /** Own source files that went in, relative to the repository's root. */
  readonly sources: readonly string[];
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The types that programs of the course may need, without what nobody reads. */
export function publishedTypes(root: string): CollectedTypes {
  const modules = new Set([...modulesByGroup().values()].flatMap(names => [...names]));
  const all = collectTypes(root, compilerOptions(root), [...modules], isApart);
  const unwanted = new RegExp(
    `/node_modules/(?:(?:${leftOut.join('|')})/|@types/node/(?:${leftOutOfNode.join('|')})\\.)`,
  );
  const files = new Map<string, string>();
  for (const [file, text] of all.files) {
    if (unwanted.test(file)) continue;
    const asItIs = file.endsWith('.json') || documented.some(pattern => pattern.test(file));
    const source = () => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
    files.set(file, asItIs ? text : withoutComments(source()));
  }
  const kept = (names: ReadonlySet<string>) => new Set([...names].filter(name => files.has(name)));
  return {
    files,
    always: kept(all.always),
    modules: new Map([...all.modules].map(([module, names]) => [module, kept(names)])),
    names: all.names,
  };
}

/** What completion offers to import in a profile's programs. */
export function offeredNames(profile: string, { names }: CollectedTypes): ExportedNames {
  const groups = modulesByGroup();
  const modules = new Set(
    (offeredGroups[profile] ?? []).flatMap(group => [...(groups.get(group) ?? [])]),
  );
  return [...modules]
    .filter(module => isOffered(module, modules))
    .flatMap(module => names.get(module) ?? [])
    .filter(({ values, types }) => values.length + types.length > 0);
}

/** Builds the worker, TypeScript and the packs of types. */
export async function buildIntelligence(root: string): Promise<BuiltIntelligence> {
  const types = publishedTypes(root);
  const plan = planPacks(types, modulesByGroup());
  const files = new Map<string, string>();
  const add = (name: string, ending: string, text: string) => {
    const url = `${name}.${hash(text)}.${ending}`;
    files.set(url, text);
    return url;
  };
  const packs = Object.fromEntries(
    [...plan.packs].map(([name, list]) => {
      const text = JSON.stringify(
        Object.fromEntries(list.map(file => [file, types.files.get(file)!])),
      );
      return [name, { url: add(`types-${name}`, 'json', text), bytes: Buffer.byteLength(text) }];
    }),
  );
  const names = Object.fromEntries(
    Object.keys(offeredGroups).map(profile => [
      profile,
      add(`names-${profile}`, 'json', JSON.stringify(offeredNames(profile, types))),
    ]),
  );
  const [worker, typescript] = await Promise.all([workerScript(root), typescriptScript(root)]);
  const manifest: TypesManifest = {
    schemaVersion: 1,
    worker: add('worker', 'js', worker.text),
    typescript: add('typescript', 'js', typescript),
    rules: typeRules(),
    always: plan.always,
    packs,
    modules: Object.fromEntries(plan.modules),
    names,
  };
  files.set('manifest.json', JSON.stringify(manifest));
  files.set('licenses.txt', await licenses(root, types));
  return { files, manifest, sources: worker.sources };
}

async function licenses(root: string, { files }: CollectedTypes): Promise<string> {
  const sizes = new Map(
    [...files].map(([file, text]) => [
      file.replace(/^\/lib\//, 'node_modules/typescript/lib/').replace(/^\//, ''),
      text.length,
    ]),
  );
  const packages = await packagesIn({ inputs: {}, outputs: {} }, sizes, root);
  return licensesText(packages, 'Third-party packages whose types the editor reads');
}

/** Writes what was built into a folder, in place of what was there. */
export async function writeIntelligence(
  { files }: BuiltIntelligence,
  outDir: string,
): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(path.join(outDir, name), text)));
}
