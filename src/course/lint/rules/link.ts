import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anchorsOf } from '../material/anchors';
import type { LessonMaterial, PageMaterial } from '../material/lessonMaterial';
import { type Link, linksOf } from '../material/linksOf';
import { parsePage } from '../material/markdown';
import { fileLinkProblem } from './fileLink';
import { type LintContext, type Remark, rule } from './rule';

/** What is wrong with a link, and what it should be. */
export interface LinkProblem {
  readonly found: string;
  readonly wanted: string;
}

/** A page, and the lesson whose it is if it is one's. */
type LinkingMaterial = PageMaterial & Partial<Pick<LessonMaterial, 'lesson'>>;

/** No dead link: pages, anchors and files of exercises exist; what is outside is a right https address. */
export const link = rule<LinkingMaterial>('link', (material, context) =>
  material.texts.flatMap(linksOf).flatMap((each): Remark[] => {
    const problem = problemOf(each, material, context);
    return problem ? [{ file: each.file, line: each.line, ...problem }] : [];
  }),
);

function problemOf(
  { url, file }: Link,
  { lesson, page }: LinkingMaterial,
  { siteDir }: LintContext,
): LinkProblem | undefined {
  if (url.startsWith('file:')) return fileLinkProblem(url, lesson?.exercise);
  // Docusaurus' own way to link what isn't a page, such as a feed.
  if (url.startsWith('pathname:///')) return undefined;
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return outsideProblem(url);
  if (url.startsWith('//')) return { found: url, wanted: 'https: in front' };
  if (url.startsWith('/')) return siteProblem(url, siteDir);
  const [target = '', anchor] = url.split('#');
  if (target === '') return anchorProblem(url, anchor ?? '', page.text);
  const absolute = path.resolve(path.dirname(file), decodeURI(target));
  if (!existsSync(absolute))
    return { found: `${url}, which isn't there`, wanted: 'a file that is' };
  if (anchor === undefined || !/\.mdx?$/.test(absolute)) return undefined;
  return anchorProblem(url, anchor, readFileSync(absolute, 'utf8'));
}

function anchorProblem(url: string, anchor: string, text: string): LinkProblem | undefined {
  const anchors = anchorsOf(parsePage(text.replaceAll('\r\n', '\n')));
  if (anchors.has(anchor)) return undefined;
  return {
    found: `${url}, and no heading makes the anchor #${anchor}`,
    wanted: `one of ${[...anchors].map(name => `#${name}`).join(', ')}`,
  };
}

/** An address outside of the site: is it written right? (Whether it answers is not for a lint.) */
export function outsideProblem(url: string): LinkProblem | undefined {
  if (url.startsWith('mailto:')) return undefined;
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url);
    if (protocol === 'https:' && /^[\w-]+(?:\.[\w-]+)+$/.test(hostname)) return undefined;
  }
  return { found: url, wanted: 'an https address with a full host name' };
}

/** A path of the site: pages outside of the docs. Lessons are linked by their files. */
function siteProblem(url: string, siteDir: string): LinkProblem | undefined {
  const [target = ''] = url.split(/[#?]/);
  if (/^\/learn(?:\/|$)/.test(target)) {
    return { found: url, wanted: 'the path of the lesson’s index.mdx from here' };
  }
  const name = target.replace(/^\/|\/$/g, '') || 'index';
  const places = ['tsx', 'mdx', 'md'].flatMap(ending => [
    `src/pages/${name}.${ending}`,
    `src/pages/${name}/index.${ending}`,
  ]);
  if (name === 'blog') places.push('blog');
  const isThere = [...places, `static/${name}`].some(place =>
    existsSync(path.join(siteDir, place)),
  );
  return isThere
    ? undefined
    : { found: `${url}, which isn't a page`, wanted: 'a page of src/pages' };
}
