import { expect, test } from '@playwright/test';
import { component, LOOP, open, PAGE, SOLUTION } from './lib/firstPage';

// Checks of components that misbehave. They run in a frame of their own.

test.describe('checks in their frame', () => {
  const CHECK = 'shows a page at /todo';

  test('of a component that loops for ever end, say where, and the next run works', async ({
    page,
  }) => {
    test.setTimeout(120_000); // each check has a loop of its own to wait for
    const { workbench } = await open(page);
    await workbench.write(PAGE, component('while (true);'));
    await workbench.root.getByRole('button', { name: 'Run checks' }).click();
    await expect(workbench.root).toHaveAttribute('data-state', 'failed', { timeout: 60_000 });
    await expect(workbench.root).toContainText(LOOP);
    await workbench.writeAll(SOLUTION);
    expect(await workbench.run()).toBe('passed');
  });

  test('of a component that never comes to an end are stopped by name, and the next run works', async ({
    page,
  }) => {
    const { workbench } = await open(page);
    const storm = 'const storm = (): void => void Promise.resolve().then(storm);';
    // Only there: the preview's own app is to live.
    await workbench.write(
      PAGE,
      component("if ('IS_REACT_ACT_ENVIRONMENT' in globalThis) storm();", storm),
    );
    expect(await workbench.run()).toBe('error');
    await expect(workbench.alert()).toContainText(/Your code was stopped/);
    await expect(workbench.alert()).toContainText(`This happened in “${CHECK}”`);
    await workbench.writeAll(SOLUTION);
    expect(await workbench.run()).toBe('passed');
  });

  test('of a component that goes to another address end by name, and the next run works', async ({
    page,
  }) => {
    const { workbench } = await open(page);
    await workbench.write(
      PAGE,
      component("if ('IS_REACT_ACT_ENVIRONMENT' in globalThis) location.href = '/catalog';"),
    );
    expect(await workbench.run()).toBe('error');
    await expect(workbench.alert()).toContainText(/The app left its page/);
    // Navigating takes a moment, in which the check may have ended.
    await expect(workbench.alert()).toContainText(/This happened (in|after) “/);
    await workbench.writeAll(SOLUTION);
    expect(await workbench.run()).toBe('passed');
  });
});
