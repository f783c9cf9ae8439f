import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Violation {
  readonly id: string;
  /** The elements that break the rule. */
  readonly nodes: string[];
}

/** What axe has against the page as it is now, outside of the sandbox's frames: rules, and the elements that break them. */
export async function violations(page: Page): Promise<Violation[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }));
}

/** The same in light and in dark; the page goes on in dark. */
export async function violationsInBothModes(
  page: Page,
): Promise<(Violation & { readonly mode: string })[]> {
  const found: (Violation & { readonly mode: string })[] = [];
  for (const mode of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: mode });
    await expect(page.locator('html')).toHaveAttribute('data-theme', mode);
    found.push(...(await violations(page)).map(violation => ({ mode, ...violation })));
  }
  return found;
}
