import type { Browser, Frame, Page } from '@playwright/test';
import { editableFiles, lessonUrl } from '../e2e/lib/course';
import { previewFrame } from '../e2e/lib/preview';
import { Workbench } from '../e2e/lib/workbench';
import { withPage } from './chromium';
import { attachToFrame } from './frameHeap';

/** How long to look for what never comes. */
const PATIENCE_MS = 30_000;

/**
 * Milliseconds since the epoch, as the frame saw it, when the text had been painted in an element of this kind. A frame out
 * of sight is not painted.
 */
function paintedAt(frame: Frame, selector: string, text: string): Promise<number> {
  return frame.evaluate(
    ([where, wanted, patience]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(
          () => reject(new Error(`The preview never showed “${wanted}” in ${where}.`)),
          patience,
        );
        const look = () => {
          const found = document.querySelector<HTMLElement>(where)?.innerText.includes(wanted);
          if (!found) return requestAnimationFrame(look);
          // The frame after the one that the text came with: by then it has been painted.
          return requestAnimationFrame(() => resolve(Date.now()));
        };
        look();
      }),
    [selector, text, PATIENCE_MS] as const,
  );
}

/** Milliseconds from activating an untouched exercise to its app shell being painted: a new profile, nothing cached. */
export function timeFirstPaint(browser: Browser, url: string, id: string): Promise<number> {
  return withPage(browser, url, async page => {
    await page.goto(lessonUrl(id), { waitUntil: 'networkidle' });
    const { root } = new Workbench(page, id);
    const tab = root.getByRole('tab', { name: 'Preview', exact: true });
    await tab.and(page.locator(':enabled')).waitFor();
    const began = await tab.evaluate(element => {
      const now = Date.now();
      (element as HTMLElement).click();
      element.scrollIntoView();
      return now;
    });
    const frame = await previewFrame(page);
    // The sidebar with Acme's mark: the shell is there, whatever the learner's page still waits for.
    return (await paintedAt(frame, 'nav', 'A')) - began;
  });
}

const MARK = 'Edit number';

/** A program whose page shows a number that rises with each edit; `edit` gives the change. */
async function openNumbered(page: Page, id: string) {
  const workbench = await Workbench.open(page, id, { types: true });
  const files = editableFiles(id, 'solution');
  await workbench.writeAll(files);
  const [path, text] = Object.entries(files).find(([, code]) => code.includes('<Container>')) ?? [];
  if (!path || text === undefined) throw new Error(`No file of ${id} has a <Container>.`);
  await workbench.openPanel('Preview');
  await workbench.openFile(path);
  const write = (round: number) =>
    workbench.write(path, text.replace('<Container>', `<Container><p>${MARK} ${round}.</p>`));
  await write(0);
  const frame = await previewFrame(page);
  await paintedAt(frame, 'body', `${MARK} 0.`);
  return { write, frame };
}

/** Milliseconds from the last keystroke of an edit to its being painted, for each of some edits in one page. */
export function timeRepaint(
  browser: Browser,
  url: string,
  id: string,
  edits: number,
): Promise<number[]> {
  return withPage(browser, url, async page => {
    const { write, frame } = await openNumbered(page, id);
    const times: number[] = [];
    for (let round = 1; round <= edits; round += 1) {
      const painted = paintedAt(frame, 'body', `${MARK} ${round}.`);
      await page.evaluate(() => {
        addEventListener('input', () => Object.assign(self, { typed: Date.now() }), {
          once: true,
          capture: true,
        });
      });
      await write(round);
      const typed = await page.evaluate(() => (self as unknown as { typed: number }).typed);
      times.push((await painted) - typed);
    }
    return times;
  });
}

/** Edits a page in one preview and weighs its frame at each of the given numbers of edits (rising), in bytes. */
export function heapAtEdits(
  browser: Browser,
  url: string,
  id: string,
  weighAt: readonly number[],
): Promise<number[]> {
  return withPage(browser, url, async page => {
    const { write, frame } = await openNumbered(page, id);
    const weigh = await attachToFrame(frame);
    const heaps: number[] = [];
    for (let round = 1; round <= Math.max(...weighAt); round += 1) {
      await write(round);
      await paintedAt(frame, 'body', `${MARK} ${round}.`);
      if (weighAt.includes(round)) heaps.push(await weigh());
    }
    return heaps;
  });
}
