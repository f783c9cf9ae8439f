import type { Browser, Page } from '@playwright/test';
import { editableFiles, lessonUrl } from '../e2e/lib/course';
import { Workbench } from '../e2e/lib/workbench';
import { withPage } from './chromium';

/** Clicks "Run checks" without scrolling, and gives the milliseconds until the checks are decided, as the page itself sees them. */
async function clickToDecided({ root }: Workbench): Promise<number> {
  return root.evaluate(async element => {
    const button = [...element.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.trim().startsWith('Run checks'),
    );
    if (!button || button.disabled) throw new Error('There is no button "Run checks" to click.');
    let end: number | undefined;
    // After a run the learner's backend is started again. The next click waits for that, as a reader would.
    const atRest = new Promise<void>(resolve => {
      addEventListener('message', function hear({ data }: MessageEvent<unknown>) {
        const { type, state } = data as { type?: string; state?: string };
        if (end === undefined || type !== 'stagecraft/live' || state === 'starting') return;
        removeEventListener('message', hear);
        resolve();
      });
    });
    const decided = new Promise<void>((resolve, reject) => {
      const { runs } = element.dataset;
      const observer = new MutationObserver(() => {
        const { state } = element.dataset;
        if (state === 'error')
          reject(new Error(element.querySelector('[role=alert]')?.textContent ?? ''));
        if ((state !== 'passed' && state !== 'failed') || element.dataset.runs === runs) return;
        end = performance.now();
        observer.disconnect();
        resolve();
      });
      observer.observe(element, { attributes: true });
    });
    const begin = performance.now();
    button.click();
    await decided;
    await atRest;
    return (end ?? NaN) - begin;
  });
}

async function openUntouched(page: Page, id: string): Promise<Workbench> {
  await page.goto(lessonUrl(id), { waitUntil: 'networkidle' });
  const workbench = new Workbench(page, id);
  await workbench.root.locator('button:enabled', { hasText: 'Run checks' }).waitFor();
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const early = loaded.find(url => /\/(?:packs|sandbox)\//.test(url));
  if (early) throw new Error(`${early} was loaded before the exercise ${id} was touched.`);
  return workbench;
}

/** Milliseconds from the click that activates an exercise to its first decided checks: a new profile, nothing cached. */
export function timeFirstRun(browser: Browser, url: string, id: string): Promise<number> {
  return withPage(browser, url, async page => clickToDecided(await openUntouched(page, id)));
}

/** Milliseconds from click to decided checks in a page that has run them before, with the exercise's solution. */
export function timeSecondRun(browser: Browser, url: string, id: string): Promise<number> {
  return withPage(browser, url, async page => {
    const workbench = await Workbench.open(page, id, { types: true });
    await workbench.writeAll(editableFiles(id, 'solution'));
    // The editor's types, which come with its first focus, have a row of their own.
    await workbench.root.locator('[data-types="ready"]').waitFor();
    await clickToDecided(workbench);
    return clickToDecided(workbench);
  });
}
