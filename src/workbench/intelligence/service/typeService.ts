import ts from 'typescript';
import type { Files } from '../../../sandbox/protocol/common';
import type { ExportedNames, TypeRequests, TypeRules } from '../protocol';
import { completionsAt } from './completions';
import { definitionAt } from './definition';
import { createHost } from './host';
import { completionInfoAt, infoAt } from './info';
import { problemsOf } from './problems';
import { VirtualFiles } from './virtualFiles';

export interface TypeService extends TypeRequests {
  /** Adds declaration files and package.json files, by absolute path. */
  addTypes(files: Files): void;
  /** What completion offers to import. */
  offer(names: ExportedNames): void;
  /** The packages that the program's files import, as they name them. */
  imported(): ReadonlySet<string>;
}

/**
 * TypeScript's language service over files in memory: the same in the editor's worker and on Node.js. It knows the packages
 * whose types it is given.
 */
export function createTypeService(rules: TypeRules): TypeService {
  const files = new VirtualFiles();
  const service = ts.createLanguageService(createHost(files, rules), ts.createDocumentRegistry());
  const importsOf = new Map<string, { readonly text: string; readonly names: string[] }>();
  let importable: ExportedNames = [];
  const absolute = (path: string) => `/${path}`;
  let asked = false;

  /**
   * Who waits for the very first answer waits for one file: what the others import can be three times as much for
   * TypeScript to read. They follow with the next question, which says of this file too what they change in it.
   */
  function look(file?: string) {
    files.narrow(asked ? undefined : file);
    asked = true;
    return service;
  }

  function importsIn(file: string): string[] {
    const text = files.read(file) ?? '';
    const known = importsOf.get(file);
    if (known?.text === text) return known.names;
    const names = /\.[cm]?[jt]sx?$/.test(file)
      ? ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
      : [];
    importsOf.set(file, { text, names });
    return names;
  }

  return {
    addTypes: added => files.addTypes(added),
    offer(names) {
      importable = names;
    },
    imported: () =>
      new Set([
        ...files
          .own()
          .flatMap(importsIn)
          .filter(name => !name.startsWith('.')),
        // What JSX is compiled to.
        ...files.own().flatMap(file => (file.endsWith('x') ? ['react/jsx-runtime'] : [])),
      ]),
    files: changed => files.change(changed),
    problems: path => problemsOf(look(absolute(path)), absolute(path)),
    completions: (path, at) => completionsAt(look(), files, importable, absolute(path), at),
    completionInfo: (path, at, name) => completionInfoAt(look(), absolute(path), at, name),
    info: (path, at) => infoAt(look(), absolute(path), at),
    definition: (path, at) => definitionAt(look(), files, absolute(path), at),
  };
}
