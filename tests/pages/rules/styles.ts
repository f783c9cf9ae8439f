import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../site';

/** The style sheets of a built site: by file name, the classes of CSS modules in each, such as `card_aB3d`. */
export type Sheets = ReadonlyMap<string, ReadonlySet<string>>;

/** @param folder of the built site's style sheets */
export function readSheets(folder: string): Sheets {
  return new Map(
    readdirSync(folder)
      .filter(file => file.endsWith('.css'))
      .map(file => [file, classesIn(readFileSync(path.join(folder, file), 'utf8'))]),
  );
}

/** Docusaurus names the classes of CSS modules so: what the author wrote, then four characters, perhaps behind one more. */
const classesIn = (css: string): Set<string> =>
  new Set([...css.matchAll(/\.([A-Za-z][\w-]*_[\w-]{4,5})(?![\w-])/g)].map(([, name]) => name!));

/** Classes of a page that have styles, in no sheet that the page itself links: it would stand unstyled until its code came. */
export function styleProblems({ $ }: Page, sheets: Sheets): string[] {
  const linked = $('head > link[rel="stylesheet"]')
    .map((_, link) => path.posix.basename($(link).attr('href') ?? ''))
    .get();
  const here = new Set(linked.flatMap(file => [...(sheets.get(file) ?? [])]));
  const used = new Set(
    $('[class]')
      .map((_, element) => ($(element).attr('class') ?? '').split(/\s+/))
      .get(),
  );
  return [...sheets].flatMap(([file, classes]) =>
    [...classes]
      .filter(name => used.has(name) && !here.has(name))
      .map(name => `has the class ${name} of ${file}, which it doesn’t link`),
  );
}
