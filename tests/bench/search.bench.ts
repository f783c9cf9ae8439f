import type { Page } from '@playwright/test';
import type { IndexFile, SectionDocument } from '../../src/search/engine/documents';
import { builtIndex } from '../e2e/search/builtIndex';
import { QUESTIONS } from '../e2e/search/questions';
import { readBuiltSite, withServer } from './builtSite';
import { withChromium, withPage } from './chromium';
import { median } from './median';
import { atMost, shown, type Row } from './row';

export const kind = 'times';

const TIMES = 10;
/** Every fourth question is typed, letter by letter: names, mistakes and messages are among them. */
const typed = QUESTIONS.filter((_, index) => index % 4 === 0).map(([question]) => question);

/** A long word as another site would have it: more pages bring more words, not only more of the same. */
const varied = (text: string, copy: number): string =>
  text.replace(/\b[a-z]{9,}\b/g, word =>
    word.charCodeAt(4) % 3 === 0 ? `${word}${'aeioubdkmn'[copy]}` : word,
  );

const copyOf = (section: SectionDocument, copy: number, count: number): SectionDocument => ({
  ...section,
  id: section.id + copy * count,
  url: copy === 0 ? section.url : `/copy-${copy}${section.url}`,
  texts: copy === 0 ? section.texts : section.texts.map(text => varied(text, copy)),
});

/** The site's index, ten times: its sections again and again, each time with some words of their own. */
function tenfold({ version, sections }: IndexFile): IndexFile {
  const copies = Array.from({ length: TIMES }, (_, copy) =>
    sections.map(section => copyOf(section, copy, sections.length)),
  );
  return { version, sections: copies.flat() };
}

/** Types a question into the box; from each keystroke to its results in the page, in ms. */
const type = (page: Page, question: string): Promise<number[]> =>
  page.evaluate(async text => {
    const input = document.querySelector<HTMLInputElement>('dialog input[type="search"]')!;
    const results = input.closest('dialog')!;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    const times: number[] = [];
    for (let length = 1; length <= text.length; length += 1) {
      const query = text.slice(0, length);
      if (query.trim() !== query) continue;
      const start = performance.now();
      const done = new Promise<void>(resolve => {
        const check = () => {
          if (!results.querySelector(`[data-results-for="${CSS.escape(query)}"]`)) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(check);
        observer.observe(results, { subtree: true, attributes: true, childList: true });
      });
      setValue.call(input, query);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await done;
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times;
  }, question);

/** How soon results follow a keystroke, in the box of a built page, at ten times today's records. */
export function rows(): Promise<Row[]> {
  const { name, file } = builtIndex();
  const body = JSON.stringify(tenfold(file));
  return withServer(readBuiltSite(), url =>
    withChromium(browser =>
      withPage(browser, url, async page => {
        await page.route(`**/${name}`, route =>
          route.fulfill({ body, contentType: 'application/json' }),
        );
        await page.goto('guides/');
        await page.getByRole('button', { name: 'Search', exact: true }).click();
        const input = page.getByRole('dialog').getByRole('searchbox');
        await input.fill('plugin');
        await page.getByRole('list', { name: 'Results' }).waitFor();
        const times: number[] = [];
        for (const question of typed) times.push(...(await type(page, question)));
        times.sort((a, b) => a - b);
        return [
          atMost(`search: keystroke → results, ${TIMES} × the records`, median(times), 16, 'ms'),
          shown(
            'the same, the slowest of 20 keystrokes',
            times[Math.floor(times.length * 0.95)] ?? NaN,
            'ms',
          ),
        ];
      }),
    ),
  );
}
