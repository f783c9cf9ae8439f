import { readBuiltSite, withServer } from './builtSite';
import { withChromium } from './chromium';
import { weighPage } from './pageWeight';
import { atMost, kilobytes, shown, type Row } from './row';

export const kind = 'bytes';

/** A stock docs page of Docusaurus 3.10, gzip: HTML, JS and CSS. */
const stockPage = 202;

/**
 * Lessons that are known to weigh more than they may. Their weight is shown, and they have to go from this list: the files
 * of two packages stand in the page and in its data, with the checks.
 */
const OVERWEIGHT = ['full-stack'];

/** The heaviest lesson page before its exercise is touched. */
export async function rows(): Promise<Row[]> {
  const site = readBuiltSite();
  const weights = await withServer(site, url =>
    withChromium(async browser => {
      const all = [];
      for (const lesson of site.lessons) {
        all.push({ lesson, ...(await weighPage(browser, url + lesson)) });
      }
      return all;
    }),
  );
  const isOver = (lesson: string) => OVERWEIGHT.some(name => lesson.includes(`/${name}/`));
  const heaviest = (among: typeof weights) =>
    kilobytes(Math.max(...among.map(({ html, js, css }) => html + js + css)));
  const fonts = Math.max(...weights.map(weight => weight.fonts));
  return [
    atMost(
      'lesson page before touch, gzip',
      heaviest(weights.filter(({ lesson }) => !isOver(lesson))),
      1.15 * stockPage,
      'KB',
    ),
    ...OVERWEIGHT.map(name =>
      shown(
        `the same of ${name}, over its budget`,
        heaviest(weights.filter(({ lesson }) => lesson.includes(`/${name}/`))),
        'KB',
      ),
    ),
    atMost('fonts of a lesson page, woff2', kilobytes(fonts), 80, 'KB'),
  ];
}
