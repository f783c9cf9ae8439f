import { expect, test } from '@playwright/test';
import { shownSolution } from './lib/course';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const FILE = 'src/plugin.ts';

test('what is written while the sandbox takes its first files runs as soon as it has them', async ({
  page,
}) => {
  // The sandbox's first word comes at once, and that it has its files when the reader has written.
  await page.addInitScript(() => {
    const held: MessageEvent[] = [];
    let holds = true;
    addEventListener(
      'message',
      event => {
        if (!holds || (event.data as { type?: unknown } | null)?.type !== 'done') return;
        event.stopImmediatePropagation();
        held.push(event);
        document.documentElement.dataset.held = 'true';
      },
      true,
    );
    Object.assign(window, {
      letGo() {
        holds = false;
        for (const { data, origin, source } of held)
          window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
      },
    });
  });
  const workbench = await Workbench.open(page, ID);
  await workbench.editor(FILE).click();
  await expect(page.locator('html')).toHaveAttribute('data-held', 'true');
  const said = 'Hello from what was written early';
  const written = shownSolution(ID)[FILE]!.replace(
    /logger\.info\([^)]*\)/,
    `logger.info('${said}')`,
  );
  expect(written).toContain(said);
  await workbench.write(FILE, written);
  await expect(workbench.editor(FILE)).toContainText(said);
  await page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await expect(await workbench.openPanel('Logs')).toContainText(said);
});
