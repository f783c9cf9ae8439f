import { expect, test } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';

// Pages of other kinds are looked at where their own tests are; `npm run axe` looks at every page.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing on the pages of progress and of review, as a new reader sees them', async ({
  page,
}) => {
  for (const place of ['progress/', 'review/']) {
    await page.goto(`/stagecraft/${place}`);
    // Each says so while it looks for what there is.
    await expect(page.getByRole('main').getByText(/^(Reading|Looking) .*…$/)).toHaveCount(0);
    expect(await violationsInBothModes(page), place).toEqual([]);
  }
});
