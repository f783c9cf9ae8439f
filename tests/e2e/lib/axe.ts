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
  // The other mode reports through a page of its own, so that frames of other origins can be looked at. None is.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true);
  if (within !== undefined) axe.include(within);
  const { violations: found } = await axe.options({ resultTypes: ['violations'] }).analyze();
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }));
}

/**
 * Brings every transition to its end, and resolves when that is drawn. To wait for them could take for ever: what is in a
 * closed `<details>` stands still.
 */
async function stillness(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
  await frame();
}

/** The same in light and in dark; the page goes on in dark. */
export async function violationsInBothModes(
  page: Page,
  within?: string,
): Promise<(Violation & { readonly mode: string })[]> {
  const found: (Violation & { readonly mode: string })[] = [];
  // A page that has just come follows the reader's color mode once its effects have run.
  await page.evaluate(stillness);
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
