import { expect, type Locator, type Page } from '@playwright/test';

/** The verify page, by the doors that a reader uses. */
export class VerifyPage {
  private constructor(readonly page: Page) {}

  static async open(page: Page, hash = ''): Promise<VerifyPage> {
    await page.goto(`verify/${hash}`);
    return new VerifyPage(page);
  }

  get claims(): Locator {
    return this.page.getByRole('region', { name: 'What the certificate says' });
  }

  get refusal(): Locator {
    return this.page.locator('[data-refused]');
  }

  get verdict(): Locator {
    return this.page.locator('[data-verdict]');
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel('Or paste its link, or its JSON').fill(text);
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
  }

  async choose(name: string, content: string | Buffer): Promise<void> {
    await this.page.getByLabel('Choose a file').setInputFiles({
      name,
      mimeType: name.endsWith('.png') ? 'image/png' : 'application/json',
      buffer: Buffer.from(content),
    });
  }

  solution(id: string): Locator {
    return this.page.locator(`[data-solution="${id}"]`);
  }

  /** Presses "Verify" and waits for the verdict. */
  async verify(timeout = 90_000): Promise<string | null> {
    await this.page.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(this.verdict).toBeVisible({ timeout });
    return this.verdict.getAttribute('data-verdict');
  }

  /** What came of each solution, by exercise. */
  states(): Promise<Record<string, string>> {
    return this.page
      .locator('[data-solution]')
      .evaluateAll(items =>
        Object.fromEntries(
          items.map(item => [
            item.getAttribute('data-solution') ?? '',
            item.getAttribute('data-state') ?? '',
          ]),
        ),
      );
  }
}

/** What of the sandbox the page has asked for, from now on. */
export function sandboxRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/sandbox/')) asked.push(pathname);
  });
  return asked;
}
