import { expect, test } from '@playwright/test';
import { course, editableFiles } from './lib/course';
import { Workbench } from './lib/workbench';

/** The checks of the checks, through the page that readers use: every starter fails, every solution passes. */
for (const { id, checks } of course.exercises) {
  test(`${id}: the starter fails, and the solution passes`, async ({ page }) => {
    const workbench = await Workbench.open(page, id);
    expect(Object.keys(await workbench.statuses())).toEqual(checks);
    expect(await workbench.run()).toBe('failed');
    expect(Object.values(await workbench.statuses())).toContain('failed');

    await workbench.writeAll(editableFiles(id, 'solution'));
    await expect(workbench.root).toHaveAttribute('data-state', 'idle');
    expect(await workbench.run()).toBe('passed');
    await expect(workbench.root).toHaveAttribute('data-runs', '2');
    expect(new Set(Object.values(await workbench.statuses()))).toEqual(new Set(['passed']));
  });
}
