import { expect, type Frame, type Page } from '@playwright/test';

/** The frame in which the app of the page's only exercise runs, once it is there. */
export async function previewFrame(page: Page): Promise<Frame> {
  let found: Frame | null = null;
  await expect(async () => {
    const element = await page
      .frameLocator('iframe[title="Sandbox"]')
      .locator('iframe[title="Preview"]')
      .elementHandle({ timeout: 1_000 });
    found = (await element?.contentFrame()) ?? null;
    expect(found).not.toBeNull();
  }).toPass({ timeout: 30_000, intervals: [20] });
  return found as unknown as Frame;
}
