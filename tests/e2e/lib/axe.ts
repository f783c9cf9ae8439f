import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Violation {
  readonly id: string;
  /** The elements that break the rule. */
  readonly nodes: string[];
}

/**
 * What axe has against the page as it is now, outside of the sandbox's frames: rules, and the elements that break them.
 *
 * @param within what alone is looked at, by a selector: a whole lesson takes seconds
 */
export async function violations(page: Page, within?: string): Promise<Violation[]> {
  const axe = new AxeBuilder({ page }).exclude('iframe');
  const { violations: found } = await (within === undefined ? axe : axe.include(within)).analyze();
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }));
}

/** Resolves once the page has its new colours: two frames are drawn, and no transition that ends is under way. */
async function stillness(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** The same in light and in dark; the page goes on in dark. */
export async function violationsInBothModes(
  page: Page,
  within?: string,
): Promise<(Violation & { readonly mode: string })[]> {
  const found: (Violation & { readonly mode: string })[] = [];
  for (const mode of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: mode });
    await expect(page.locator('html')).toHaveAttribute('data-theme', mode);
    await page.evaluate(stillness);
    found.push(...(await violations(page, within)).map(violation => ({ mode, ...violation })));
  }
  return found;
}

/** Of the exercise alone: the page around it stays the same, and is looked at elsewhere. */
export const violationsInExercise = (page: Page) =>
  violationsInBothModes(page, '[data-exercise], [data-demo]');
