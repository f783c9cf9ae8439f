import type { Browser, Page } from '@playwright/test';
import { readBuiltSite, withServer } from './builtSite';
import { withChromium, withPage } from './chromium';
import { median } from './median';
import { atMost, shown, type Row } from './row';

export const kind = 'times';

const samples = 3;
/** Milliseconds in which an app that has started draws what it then loads. */
const settled = 2_000;
/** Where src/workbench/intelligence/remembered.ts keeps its answers. */
const REMEMBERED = 'stagecraft-types';
const answered = '[data-types="ready"]';
const list = '.cm-tooltip-autocomplete li';

/**
 * Milliseconds, as the page sees them, from an event to the first moment at which an element is there.
 *
 * @param act causes the event
 */
async function timeTo(
  page: Page,
  event: 'focusin' | 'keydown',
  selector: string,
  act: () => Promise<unknown>,
): Promise<number> {
  // Armed first: the browser may hand a key to the page before an evaluation that was asked for earlier.
  await page.evaluate(
    ([name, wanted]) => {
      const seen = new Promise<number>((resolve, reject) => {
        let begin: number | undefined;
        setTimeout(() => reject(new Error(`After ${name} there is no ${wanted}.`)), 20_000);
        document.addEventListener(name!, () => (begin ??= performance.now()), { capture: true });
        const observer = new MutationObserver(() => {
          if (begin === undefined || !document.querySelector(wanted!)) return;
          observer.disconnect();
          resolve(performance.now() - begin);
        });
        observer.observe(document.body, { attributes: true, childList: true, subtree: true });
      });
      Object.assign(self, { seen });
    },
    [event, selector],
  );
  await act();
  return page.evaluate(() => (self as unknown as { seen: Promise<number> }).seen);
}

async function openUnfocused(page: Page, id: string) {
  // What the built site publishes can be read only now that there is one.
  const { Workbench } = await import('../e2e/lib/workbench');
  const workbench = await Workbench.open(page, id, { types: true });
  // The sandbox starts by itself; it is not what is measured here.
  await page.waitForLoadState('networkidle');
  const preview = workbench.root.locator('[data-preview="running"], [data-preview="failed"]');
  if (await workbench.root.getByRole('tab', { name: 'Preview' }).count()) await preview.waitFor();
  await page.waitForTimeout(settled);
  return workbench;
}

async function exercise(browser: Browser, url: string, id: string): Promise<Row[]> {
  return withPage(browser, url, async page => {
    const focus = async () => {
      const workbench = await openUnfocused(page, id);
      return timeTo(page, 'focusin', answered, () => workbench.editor().focus());
    };
    const cold = await focus();
    const warm: number[] = [];
    while (warm.length < samples) {
      // A program that TypeScript has not been asked about before: what was said on the last visit is forgotten.
      await page.evaluate(key => localStorage.removeItem(key), REMEMBERED);
      warm.push(await focus());
    }
    const known = await focus();

    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('\nexport const total = [1, 2, 3]');
    const completions: number[] = [];
    while (completions.length < samples) {
      completions.push(await timeTo(page, 'keydown', list, () => page.keyboard.press('.')));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
    }
    return [
      shown(`${id}: first focus → type errors known, cold cache`, cold / 1000, 's'),
      atMost(`${id}: the same, warm cache`, median(warm) / 1000, 1, 's'),
      shown(`${id}: the same, a program of an earlier visit`, known / 1000, 's'),
      atMost(`${id}: keystroke → completions`, median(completions), 100, 'ms'),
    ];
  });
}

/** How soon the editor knows the types of a program, and how quickly it answers. */
export function rows(): Promise<Row[]> {
  return withServer(readBuiltSite(), url =>
    withChromium(async browser => [
      ...(await exercise(browser, url, 'first-backend')),
      ...(await exercise(browser, url, 'catalog-card')),
    ]),
  );
}
