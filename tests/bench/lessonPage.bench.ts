import { readBuiltSite, withServer } from './builtSite';
import { withChromium } from './chromium';
import { weighPage } from './pageWeight';
import { atMost, kilobytes, type Row } from './row';

export const kind = 'bytes';

/** A stock docs page of Docusaurus 3.10, gzip: HTML, JS and CSS. */
const stockPage = 202;

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
  const heaviest = Math.max(...weights.map(({ html, js, css }) => html + js + css));
  const fonts = Math.max(...weights.map(weight => weight.fonts));
  return [
    atMost('lesson page before touch, gzip', kilobytes(heaviest), 1.15 * stockPage, 'KB'),
    atMost('fonts of a lesson page, woff2', kilobytes(fonts), 80, 'KB'),
  ];
}
