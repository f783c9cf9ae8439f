import type { Browser } from '@playwright/test';
import { readBuiltSite, withServer } from './builtSite';
import { withChromium } from './chromium';
import { median } from './median';
import { timeOnNode } from './nodeChecks';
import { heapAtRestarts } from './restarts';
import { atMost, shown, type Row } from './row';

export const kind = 'times';

const samples = 5;

/** One after the other: two at once would measure each other. */
async function medianOf(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  while (times.length < samples) times.push(await measure());
  return median(times);
}

async function runs(browser: Browser, url: string, id: string): Promise<Row[]> {
  // What the built site publishes can be read only now that there is one.
  const { timeFirstRun, timeSecondRun } = await import('./exercisePage');
  const cold = await medianOf(() => timeFirstRun(browser, url, id));
  const warm = await medianOf(() => timeSecondRun(browser, url, id));
  const node = await timeOnNode(id);
  const rows = [
    atMost(`${id}: first run, cold cache, activate → checks decided`, cold / 1000, 1.5, 's'),
    atMost(`${id}: second run, click → checks decided`, warm, 150, 'ms'),
  ];
  const ratio = `${id}: second run ÷ ${node.toFixed(0)} ms on Node.js`;
  // 150 ms for 50 ms on Node.js is a ratio of 3. Where the checks take a few milliseconds there, compiling, messages and
  // painting are most of a run, and the ratio is shown without a budget.
  const row = node < 25 ? shown(ratio, warm / node, '×') : atMost(ratio, warm / node, 3, '×');
  return [...rows, row];
}

async function restarts(browser: Browser, url: string): Promise<Row[]> {
  const [early, late] = await heapAtRestarts(browser, url, [20, 200]);
  if (!early || !late) throw new Error('The Worker was not weighed twice.');
  const heap = (late.objects + late.buffers) / (early.objects + early.buffers);
  return [atMost('Worker heap, 200 restarts ÷ 20 restarts', heap, 1.2, '×')];
}

/** How fast a backend exercise answers, and whether its Worker stays as it is. */
export function rows(): Promise<Row[]> {
  return withServer(readBuiltSite(), url =>
    withChromium(async browser => [
      ...(await runs(browser, url, 'first-backend')),
      ...(await runs(browser, url, 'http')),
      ...(await restarts(browser, url)),
    ]),
  );
}
