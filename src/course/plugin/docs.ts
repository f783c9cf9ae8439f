import path from 'node:path';
import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import type { ParseFrontMatter } from '@docusaurus/types';
import { parse } from 'yaml';
import { ErrorList } from '../errors/courseError';
import { orderedFolders, readTextIfAny, splitNumber } from '../loader/folders';
import { loadGuideHeads } from '../loader/loadGuide';
import { lessonSlug } from '../loader/slugs';

// What Docusaurus's docs plugin needs to know of guides. Both go into docusaurus.config.ts.

/**
 * Front matter parser that gives each page of a guide its url: the guide's slug and the name of
 * the page's folder, unless the page sets a `slug` that begins with `/`.
 */
export const courseFrontMatter: ParseFrontMatter = async parameters => {
  const result = await parameters.defaultParseFrontMatter(parameters);
  const slug = slugOf(parameters.filePath, result.frontMatter.slug);
  return slug === undefined ? result : { ...result, frontMatter: { ...result.frontMatter, slug } };
};

function slugOf(page: string, written: unknown): string | undefined {
  if (!/^index\.mdx?$/.test(path.basename(page))) return undefined;
  const folder = path.dirname(page);
  const ownGuide = guideSlug(folder);
  if (ownGuide !== undefined) return typeof written === 'string' ? written : `/${ownGuide}`;
  const guide = guideSlug(path.dirname(folder));
  if (guide === undefined) return undefined;
  return lessonSlug(
    guide,
    path.basename(folder),
    typeof written === 'string' ? written : undefined,
  );
}

/** The slug in a folder's `guide.yaml`; the loader reports what is wrong with that file. */
function guideSlug(folder: string): string | undefined {
  const yaml = readTextIfAny(path.join(folder, 'guide.yaml'));
  if (yaml === undefined) return undefined;
  const { slug } = (parse(yaml) ?? {}) as { slug?: unknown };
  return typeof slug === 'string' ? slug : splitNumber(path.basename(folder)).name;
}

/** Folders of docs/ that aren't guides and have a sidebar of their own in sidebars.ts. */
const besideTheCourse: readonly string[] = ['resources'];

/**
 * Sidebar of the course: a category per guide, in order, with its lessons. Pages outside of guides
 * follow as Docusaurus would list them. Each lesson's item carries its id in
 * `customProps.lesson`, by which the theme marks progress. A folder with a sidebar of its own gets
 * Docusaurus' own list.
 */
export const courseSidebar: NonNullable<DocsOptions['sidebarItemsGenerator']> = async ({
  defaultSidebarItemsGenerator,
  ...parameters
}) => {
  const { docs, item, version } = parameters;
  if (besideTheCourse.includes(item.dirName)) return defaultSidebarItemsGenerator(parameters);
  const docsDir = version.contentPath;
  // The course's own plugin reports the mistakes.
  const reading = { siteDir: path.dirname(docsDir), errors: new ErrorList() };
  const guides = loadGuideHeads(reading, docsDir);
  const docByFolder = new Map(docs.map(doc => [path.join(docsDir, doc.sourceDirName), doc]));

  const categories = guides.flatMap(({ title, folder }) => {
    const ownPage = docByFolder.get(folder);
    const items = orderedFolders(folder).flatMap(lessonFolder => {
      const doc = docByFolder.get(lessonFolder);
      if (!doc) return [];
      const customProps = { lesson: doc.frontMatter.id };
      return [{ type: 'doc' as const, id: doc.id, customProps }];
    });
    // Docusaurus refuses a category with nothing to link to.
    if (items.length === 0 && !ownPage) return [];
    const link = ownPage ? { link: { type: 'doc' as const, id: ownPage.id } } : {};
    const category = { type: 'category' as const, label: title, collapsed: false };
    return [{ ...category, collapsible: true, ...link, items }];
  });
  const elsewhere = new Set([
    ...guides.map(({ folder }) => path.basename(folder)),
    ...besideTheCourse,
  ]);
  const others = docs.filter(doc => !elsewhere.has(doc.sourceDirName.split(/[\\/]/)[0] ?? ''));
  const rest =
    others.length === 0 ? [] : await defaultSidebarItemsGenerator({ ...parameters, docs: others });
  return [...categories, ...rest];
};
