import { readBuiltSite, withServer } from './builtSite';
import { timeCatalogStarts } from './catalogStart';
import { withChromium } from './chromium';
import { median } from './median';
import { heapAtEdits, timeFirstPaint, timeRepaint } from './previewPage';
import { atMost, type Row } from './row';

export const kind = 'times';

const samples = 5;
const edits = 9;
const catalogStarts = 5;

/** How soon the app is there, how soon an edit shows, and whether the preview's frame stays as it is. */
export function rows(): Promise<Row[]> {
  return withServer(readBuiltSite(), url =>
    withChromium(async browser => {
      const paints: number[] = [];
      // One after the other: two at once would measure each other.
      while (paints.length < samples) {
        paints.push(await timeFirstPaint(browser, url, 'full-stack'));
      }
      const repaints = await timeRepaint(browser, url, 'full-stack', edits);
      const [early, late] = await heapAtEdits(browser, url, 'first-page', [10, 100]);
      const catalog = await timeCatalogStarts(browser, url, catalogStarts);
      if (!early || !late) throw new Error('The preview was not weighed twice.');
      return [
        atMost(
          'full-stack: activate → app shell painted, cold cache',
          median(paints) / 1000,
          2,
          's',
        ),
        atMost('full-stack: edit → repainted', median(repaints), 150, 'ms'),
        atMost('catalog: start → entities answered', median(catalog), 300, 'ms'),
        atMost('preview heap, 100 edits ÷ 10 edits', late / early, 1.5, '×'),
      ];
    }),
  );
}
