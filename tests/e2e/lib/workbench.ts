import { expect, type Locator, type Page } from '@playwright/test';
import { lessonUrl } from './course';

export type State = 'idle' | 'loading' | 'running' | 'passed' | 'failed' | 'error';

/** A lesson's exercise, by the doors that a reader uses: roles and names. */
export class Workbench {
  readonly root: Locator;

  constructor(
    readonly page: Page,
    readonly id: string,
  ) {
    this.root = page.locator(`[data-exercise="${id}"], [data-demo="${id}"]`);
  }

  /**
   * Opens a lesson at its exercise.
   *
   * @param types whether the editor gets its types: a second's work for a core, so that tests of other things go without
   */
  static async open(page: Page, id: string, { types = false } = {}): Promise<Workbench> {
    if (!types) await page.route('**/intelligence/manifest.json', route => route.abort());
    await page.goto(lessonUrl(id));
    const workbench = new Workbench(page, id);
    await workbench.root.scrollIntoViewIfNeeded();
    await expect(workbench.editor()).toHaveAttribute('contenteditable', 'true');
    return workbench;
  }

  editor(path?: string): Locator {
    return this.root.getByRole('textbox', {
      name: path ? `Code editor: ${path}` : /^Code editor: /,
      exact: path !== undefined,
    });
  }

  async openFile(path: string): Promise<void> {
    await this.root
      .getByRole('tablist', { name: 'Files' })
      .getByRole('tab', { name: path, exact: true })
      .click();
    await expect(this.editor(path)).toBeVisible();
  }

  async openPanel(name: string): Promise<Locator> {
    await this.root
      .getByRole('tablist', { name: 'Panels' })
      .getByRole('tab', { name, exact: true })
      .click();
    return this.root.getByRole('tabpanel', { name, exact: true });
  }

  /** Replaces a file's text, as a paste over everything would. */
  async write(path: string, text: string): Promise<void> {
    await this.openFile(path);
    const editor = this.editor(path);
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  async writeAll(files: Record<string, string>): Promise<void> {
    for (const [path, text] of Object.entries(files)) await this.write(path, text);
  }

  /** Runs the checks and waits until the run has ended. */
  async run(): Promise<State> {
    await this.root.getByRole('button', { name: 'Run checks' }).click();
    await expect(this.root).toHaveAttribute('data-state', /^(passed|failed|error)$/, {
      timeout: 30_000,
    });
    return (await this.root.getAttribute('data-state')) as State;
  }

  check(name: string): Locator {
    return this.root.locator(`[data-check=${JSON.stringify(name)}]`);
  }

  alert(): Locator {
    return this.root.getByRole('alert');
  }

  /** Each check's status, by name. */
  async statuses(): Promise<Record<string, string>> {
    return this.root
      .locator('[data-check]')
      .evaluateAll(items =>
        Object.fromEntries(
          items.map(item => [
            item.getAttribute('data-check') ?? '',
            item.getAttribute('data-status') ?? '',
          ]),
        ),
      );
  }
}
