import { expect, test, type Page } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';
import { lessonUrl } from './lib/course';

const decision = (page: Page) => page.getByRole('region', { name: 'Decision tree' });
const asked = (page: Page) => decision(page).getByRole('heading', { level: 3 });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole tree and how each case was decided can be read', async ({ page }) => {
    await page.goto(lessonUrl('decide'));
    await expect(decision(page).getByRole('button').first()).toBeDisabled();
    const whole = page.locator('[data-whole-tree]');
    await whole.getByText('The whole tree on one page').click();
    await expect(whole.getByText('Does the plugin offer an extension point for it?')).toBeVisible();
    await whole.getByRole('link', { name: 'A backend module' }).click();
    await expect(page.locator('#decide-backend-module')).toBeInViewport();
    const email = page.locator('[data-case="email"]');
    await email.getByText('How it was decided').click();
    await expect(email.getByText('notificationsProcessingExtensionPoint')).toBeVisible();
  });
});

test('the tree is walked by keys alone, with focus on each question, and back @both', async ({
  page,
}) => {
  await page.goto(lessonUrl('decide'));
  const first = await asked(page).textContent();
  const feature = decision(page).getByRole('button', { name: 'Something new' });
  await expect(feature).toBeEnabled();
  await feature.press('Enter');
  await expect(asked(page)).toHaveText('Is there a plugin about this subject already?');
  await expect(asked(page)).toBeFocused();
  // From the heading, Tab goes to what can be done: the links of the help, then the answers.
  await page.keyboard.press('Tab');
  await expect(decision(page).getByRole('link').first()).toBeFocused();
  await decision(page).getByRole('button', { name: 'Yes, but' }).press('Space');
  await decision(page).getByRole('button', { name: 'On the server' }).press('Enter');
  await decision(page).getByRole('button', { name: 'Yes', exact: true }).press('Enter');
  await expect(asked(page)).toHaveText('A backend module');
  await expect(asked(page)).toBeFocused();
  await expect(decision(page).getByRole('status')).toHaveText('Result after 4 answers');
  await expect(decision(page).getByText('backend-plugin-module').first()).toBeVisible();

  const crumbs = decision(page).getByRole('navigation', { name: 'Your answers' });
  await expect(crumbs.getByRole('button')).toHaveCount(4);
  await decision(page).getByRole('button', { name: 'Undo the last answer' }).press('Enter');
  await expect(crumbs.getByRole('button')).toHaveCount(3);
  await crumbs.getByRole('button', { name: /^Is there a plugin/ }).press('Enter');
  await expect(asked(page)).toHaveText('Is there a plugin about this subject already?');
  await decision(page).getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(asked(page)).toHaveText(first ?? '');
  await expect(asked(page)).toBeFocused();
});

test('a case is decided, first otherwise than in reality, then alike', async ({ page }) => {
  await page.goto(lessonUrl('decide'));
  await page.locator('[data-case="org"]').getByRole('button', { name: 'Decide it' }).click();
  await expect(decision(page)).toContainText('On a team’s page in the catalog');
  await expect(asked(page)).toBeFocused();
  for (const name of ['Something new', 'No', 'Something to look at, and a server'])
    await decision(page)
      .getByRole('button', { name, exact: name === 'No' })
      .click();
  const verdict = page.locator('[data-verdict]');
  await expect(verdict).toHaveAttribute('data-verdict', 'other');
  await expect(verdict).toContainText('Members and owners are in the catalog already.');
  await verdict.getByRole('button', { name: 'Back to that question' }).click();
  await decision(page).getByRole('button', { name: 'Something to look at, over data' }).click();
  await expect(verdict).toHaveAttribute('data-verdict', 'same');
});

test('question, result, cases and whole tree are free of axe violations, and fit 390 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(lessonUrl('decide'));
  expect(await violationsInBothModes(page)).toEqual([]);
  await page.locator('[data-case="email"]').getByRole('button', { name: 'Decide it' }).click();
  for (const name of ['Something new', 'Yes, but', 'On the server'])
    await decision(page).getByRole('button', { name }).click();
  await decision(page).getByRole('button', { name: 'No', exact: true }).click();
  await page.getByText('The whole tree on one page').click();
  await page.locator('[data-case="org"]').getByText('How it was decided').click();
  expect(await violationsInBothModes(page, 'article')).toEqual([]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBeLessThanOrEqual(0);
});
