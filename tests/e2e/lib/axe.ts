import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe has against the page as it is now, outside of the sandbox's frames: rules, and the elements that break them. */
export async function violations(page: Page): Promise<{ id: string; nodes: string[] }[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }));
}
