import { expect, test, type Locator, type Page } from '@playwright/test';
import { violationsInBothModes } from './lib/axe';
import { lessonUrl } from './lib/course';

const GLOSSARY = '/stagecraft/glossary/';
const LESSON = lessonUrl('first-backend');
const ID = 'backend';
const phone = { width: 390, height: 844 };

/** A term in prose: its word, and the definition that belongs to it. */
class Term {
  readonly root: Locator;
  readonly word: Locator;
  readonly definition: Locator;
  constructor(page: Page, id = ID) {
    this.root = page.locator(`[data-term="${id}"]`).first();
    this.word = this.root.locator(':scope > [role="button"]');
    this.definition = this.root.getByRole('group', { name: 'Definition of ' });
  }
  readonly opens = () => expect(this.definition).toBeVisible();
  readonly closes = () => expect(this.definition).toBeHidden();
}
const hydrated = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Sum of what moved that should not have moved. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (
          entry as unknown as { value: number }
        ).value;
    }).observe({ type: 'layout-shift' });
  });
const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>(resolve =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shift: number }).shift)),
        ),
      ),
  );

test.describe('a term in prose', () => {
  test('is explained to a pointer that rests on it, as long as it is on the word or the definition', async ({
    page,
  }) => {
    await page.goto(LESSON);
    await hydrated(page);
    const term = new Term(page);
    await term.word.scrollIntoViewIfNeeded();
    await watchShifts(page);
    await term.word.hover();
    await term.opens();
    await expect(term.definition).toContainText('The server side of Backstage');
    await term.definition.getByText('The server side').hover();
    await term.opens();
    expect(await shifted(page)).toBe(0);
    await page.mouse.move(5, 400);
    await term.closes();

    // A click pins it; one elsewhere, or another term, takes it away.
    await term.word.click();
    await page.mouse.move(5, 400);
    const other = new Term(page, 'plugin');
    await other.word.hover();
    await other.opens();
    await term.closes();
    await other.word.click();
    await page.locator('h1').click();
    await other.closes();
  });

  test('is explained to the keyboard: focus opens, Tab reaches the links, Escape closes and stays at the word', async ({
    page,
  }) => {
    await page.goto(LESSON);
    await hydrated(page);
    const term = new Term(page);
    await expect(term.word).toHaveAccessibleDescription(/^The server side of Backstage/);
    // From just before it.
    await term.word.evaluate(word => {
      const before = document.createElement('span');
      before.tabIndex = -1;
      word.closest('[data-term]')?.before(before);
      before.focus();
    });
    await page.keyboard.press('Tab');
    await expect(term.word).toBeFocused();
    await term.opens();
    await expect(term.word).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Tab');
    const link = term.definition.getByRole('link', { name: 'In the glossary' });
    await expect(link).toBeFocused();
    await page.keyboard.press('Escape');
    await term.closes();
    await expect(term.word).toBeFocused();
    await page.keyboard.press('Enter');
    await term.opens();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(
      term.definition.getByRole('link', { name: 'Backstage’s documentation' }),
    ).toHaveAttribute('href', /^https:\/\/backstage\.io\//);
    await page.keyboard.press('Tab');
    await term.closes();

    await term.word.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await term.opens();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${GLOSSARY}#${ID}`);
    await expect(page.locator(`[data-entry="${ID}"]`)).toBeInViewport();
  });

  test('never leaves a phone’s window, wherever its word stands, and follows a tap', async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(LESSON);
    await hydrated(page);
    const ids = await page
      .locator('[data-term]')
      .evaluateAll(terms => terms.map(term => term.getAttribute('data-term') ?? ''));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of new Set(ids)) {
      const term = new Term(page, id);
      await term.word.tap();
      await term.opens();
      const box = await term.definition.boundingBox();
      expect(box, id).not.toBeNull();
      expect(box!.x, id).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width, id).toBeLessThanOrEqual(phone.width);
      await expect(term.definition, id).toBeInViewport({ ratio: 1 });
      expect(await widthOf(page), id).toBeLessThanOrEqual(phone.width);
      // It may lie over the next word; a tap beside it takes it away.
      await page.touchscreen.tap(5, 300);
      await term.closes();
    }
    const last = new Term(page, ids.at(-1));
    await last.word.tap();
    await last.opens();
    await last.word.tap();
    await last.closes();
    await context.close();
  });

  test('is explained without JavaScript too', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(LESSON);
    const { word, opens, closes } = new Term(page);
    await closes();
    await word.focus();
    await opens();
    await context.close();
  });

  test('axe finds nothing while a definition is open', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(LESSON);
    await hydrated(page);
    const term = new Term(page);
    await term.word.click();
    await term.opens();
    expect(await violationsInBothModes(page, `[data-term="${ID}"]`)).toEqual([]);
  });
});

test.describe('the glossary', () => {
  const find = (page: Page) => page.getByRole('searchbox', { name: 'Find a term' });
  const terms = (page: Page) => page.locator('[data-entry]');
  const first = (page: Page) => terms(page).first().getByRole('heading');

  test('lists all terms from A to Z, each with its source and the lessons that use it', async ({
    page,
  }) => {
    await page.goto(GLOSSARY);
    expect(await terms(page).count()).toBeGreaterThan(40);
    const names = await terms(page).getByRole('heading').allInnerTexts();
    const plain = names.map(name => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase());
    expect(plain).toEqual([...plain].sort());

    const entry = page.locator(`[data-entry="${ID}"]`);
    await expect(
      entry.getByRole('link', { name: 'Backstage’s documentation on backend' }),
    ).toHaveAttribute('href', 'https://backstage.io/docs/backend-system/architecture/backends/');
    await entry
      .getByRole('list', { name: 'Used in' })
      .getByRole('link', { name: 'Your first backend plugin' })
      .click();
    await expect(page).toHaveURL(LESSON);
    await expect(new Term(page).word).toBeVisible();
  });

  test('finds as one types, names first; a link to a term that is filtered out shows it', async ({
    page,
  }) => {
    await page.goto(GLOSSARY);
    const all = await terms(page).count();
    await terms(page).last().scrollIntoViewIfNeeded();
    await find(page).fill('entity');
    await expect(first(page)).toHaveText(/^entity/);
    const some = await terms(page).count();
    expect(some).toBeLessThan(all);
    await expect(page.getByRole('status')).toHaveText(`${some} of ${all} terms`);
    await expect(first(page)).toBeInViewport();
    await find(page).fill('no such thing');
    await expect(page.getByText('No term matches “no such thing”.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all terms' }).click();
    await expect(terms(page)).toHaveCount(all);

    await find(page).fill('annotation');
    const entry = page.locator('[data-entry="annotation"]');
    await expect(page.locator('[data-entry="entity"]')).toHaveCount(0);
    await entry.getByRole('link', { name: 'entity', exact: true }).click();
    await expect(page).toHaveURL(`${GLOSSARY}#entity`);
    const entity = page.locator('[data-entry="entity"]');
    await expect(entity).toHaveAttribute('data-current', 'true');
    await expect(entity.getByRole('heading')).toBeInViewport();
    await expect(find(page)).toHaveValue('');
  });

  test('has a permanent address for each term and each letter, below the bar', async ({ page }) => {
    await page.goto(`${GLOSSARY}#router`);
    const router = page.locator('[data-entry="router"]');
    await expect(router).toHaveAttribute('data-current', 'true');
    const top = async (place: Locator) => (await place.boundingBox())?.y ?? -1;
    const bar = async () => {
      const letters = await page.getByRole('navigation', { name: 'Letters' }).boundingBox();
      return (letters?.y ?? 0) + (letters?.height ?? 0);
    };
    await expect
      .poll(async () => (await top(router.getByRole('heading'))) >= (await bar()))
      .toBe(true);
    await page
      .getByRole('navigation', { name: 'Letters' })
      .getByRole('link', { name: 'C', exact: true })
      .click();
    const c = page.getByRole('heading', { name: 'C', exact: true });
    await expect(c).toBeInViewport();
    expect(await top(c)).toBeGreaterThanOrEqual(await bar());
  });

  test('can be read without JavaScript, and is linked from every page', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/stagecraft/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL(GLOSSARY);
    await expect(page.locator(`[data-entry="${ID}"]`)).toContainText('The server side');
    await expect(find(page)).toBeDisabled();
    await context.close();
  });

  test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(phone);
    await page.goto(`${GLOSSARY}#plugin`);
    await hydrated(page);
    expect(await widthOf(page)).toBeLessThanOrEqual(phone.width);
    expect(await violationsInBothModes(page)).toEqual([]);
    await find(page).fill('plugin');
    expect(await violationsInBothModes(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await violationsInBothModes(page)).toEqual([]);
  });
});
