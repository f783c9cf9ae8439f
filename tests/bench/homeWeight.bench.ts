import { readBuiltSite, withServer } from './builtSite';
import { withChromium } from './chromium';
import { weighPage } from './pageWeight';
import { atMost, kilobytes, type Row } from './row';

export const kind = 'bytes';

/** A stock docs page of Docusaurus 3.10, gzip: HTML, JS and CSS. Lessons have the same budget. */
const stockPage = 202;

/** The home page before the plugin on it runs. */
export async function rows(): Promise<Row[]> {
  const { html, js, css, fonts } = await withServer(readBuiltSite(), url =>
    withChromium(browser => weighPage(browser, url, { savesData: true })),
  );
  return [
    atMost(
      'home page before its plugin runs, gzip',
      kilobytes(html + js + css),
      1.15 * stockPage,
      'KB',
    ),
    atMost('fonts of the home page, woff2', kilobytes(fonts), 80, 'KB'),
  ];
}
