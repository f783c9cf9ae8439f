import { expect, test } from '@playwright/test';
import { violationsInExercise } from './lib/axe';
import { Workbench } from './lib/workbench';

const ID = 'checkpoint-102';

test('a checkpoint’s hints open after two tries, and stay open over a reload', async ({ page }) => {
  let workbench = await Workbench.open(page, ID);
  const hint = () => workbench.root.getByRole('button', { name: 'Next hint' });
  const says = (text: string) =>
    expect(workbench.root.getByRole('status').filter({ hasText: text })).toBeVisible();

  await expect(hint()).toBeDisabled();
  await expect(hint()).toHaveAccessibleDescription('Hints open after two tries');
  await says('Hints open after two tries');
  expect(await violationsInExercise(page)).toEqual([]);

  expect(await workbench.run()).toBe('failed');
  await says('Hints open after one more try');
  await expect(hint()).toBeDisabled();

  workbench = await Workbench.open(page, ID);
  await says('Hints open after one more try');
  expect(await workbench.run()).toBe('failed');
  await says('Hints are open now');
  await hint().click();
  const hints = workbench.root.getByRole('list', { name: 'Hints' }).getByRole('listitem');
  await expect(hints).toHaveCount(1);

  workbench = await Workbench.open(page, ID);
  await expect(hint()).toBeEnabled();

  await workbench.root.getByRole('button', { name: 'Show solution' }).click();
  await expect(page.getByRole('dialog')).toContainText(
    'If you look before all checks have passed, your certificate says so.',
  );
});
