import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from './lib/axe';
import { lessonUrl } from './lib/course';

interface Question {
  id: string;
  ask: string;
  multiple: boolean;
  options: { id: string; right: boolean; why: string }[];
}

const LESSON = 'intro';
const quizzes = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../build/quizzes.json'), 'utf8'),
) as { quizzes: { id: string; title: string; questions: Question[] }[] };
const quiz = quizzes.quizzes.find(({ id }) => id === LESSON);
const [first, second] = quiz?.questions ?? [];
if (!quiz || !first || !second) throw new Error(`quizzes.json has no two questions of ${LESSON}`);

const DAY = 24 * 60 * 60 * 1000;
/** From now on, it is so many days later for the page; its timers go on as ever. */
const daysLater = (page: Page, days: number) =>
  page.clock.setFixedTime(new Date(Date.now() + days * DAY));

const questionIn = (scope: Page | Locator, { id }: Question) =>
  scope.locator(`[data-question="${id}"]`);

/** Chooses exactly the right options, or one that is wrong. */
async function choose(question: Locator, { options }: Question, right: boolean): Promise<void> {
  for (const option of options.filter(one => one.right === right).slice(0, right ? 9 : 1)) {
    await question.locator(`input[value="${option.id}"]`).check();
  }
}

/** Answers the first two questions in their lesson: one right, one wrong. */
async function answerInLesson(page: Page): Promise<void> {
  await page.goto(lessonUrl(LESSON));
  for (const [one, right] of [
    [first, true],
    [second, false],
  ] as const) {
    const question = questionIn(page, one!);
    await choose(question, one!, right);
    await question.getByRole('button', { name: 'Check answer' }).click();
    await expect(question).toHaveAttribute('data-state', right ? 'right' : 'wrong');
  }
}

const reviewLink = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review/ });
const phase = (page: Page, name: string) => page.locator(`[data-review="${name}"]`);

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await violations(page)).toEqual([]);
  }
}

test('a lesson’s quiz explains every option, counts, and knows the answer on return', async ({
  page,
}) => {
  await answerInLesson(page);
  const question = questionIn(page, second);
  await expect(question.getByRole('status')).toContainText(/^Not (right|quite)/);
  for (const { id } of second.options) {
    await expect(question.locator(`input[value="${id}"]`)).toHaveAccessibleDescription(/answer/);
  }
  const score = page.locator('[data-score]');
  await expect(score).toContainText(`1 of ${quiz.questions.length} right`);
  await expect(score).toContainText('your latest answer to each question counts');
  await expectNoViolations(page);

  await page.reload();
  await expect(questionIn(page, first)).toContainText('Your latest answer');
  await question.getByRole('button', { name: 'Try again' }).click();
  await choose(question, second, true);
  await question.locator('input:checked').last().press('Enter');
  await expect(question).toHaveAttribute('data-state', 'right');
  await expect(score).toContainText(`2 of ${quiz.questions.length} right`);
  // What comes back is no push: nothing in the navbar before something is due.
  await expect(reviewLink(page)).toHaveCount(0);
});

test('questions come back, are answered by keys alone, undone, and are gone until they are due again', async ({
  page,
}) => {
  await answerInLesson(page);
  await page.locator('[data-score]').getByRole('link', { name: 'come back for review' }).click();
  await expect(phase(page, 'empty')).toContainText('Next: 2 questions, tomorrow.');
  await expectNoViolations(page);

  await daysLater(page, 1);
  await page.goto(lessonUrl(LESSON));
  await expect(reviewLink(page)).toHaveAccessibleName('Review 2 due');
  await reviewLink(page).click();
  await expect(phase(page, 'due')).toContainText('2 questions are due');
  await expectNoViolations(page);
  const setting = page.getByRole('checkbox', { name: /how many questions are due/ });
  await setting.uncheck();
  await expect(reviewLink(page)).toHaveCount(0);
  await page.reload();
  await expect(phase(page, 'due')).toBeVisible();
  await expect(reviewLink(page)).toHaveCount(0);
  await setting.check();
  await expect(reviewLink(page)).toBeVisible();

  await page.getByRole('button', { name: 'Start' }).press('Enter');
  const keysOf = ({ options }: Question, right: boolean) =>
    options
      .flatMap((option, index) => (option.right === right ? [String(index + 1)] : []))
      .slice(0, right ? 9 : 1);
  for (const key of keysOf(first, false)) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  const question = questionIn(page, first);
  await expect(question).toHaveAttribute('data-state', 'wrong');
  await expect(question.getByRole('status')).toContainText('It comes back tomorrow.');
  await page.keyboard.press('u');
  await expect(question).toHaveAttribute('data-state', 'open');

  for (const key of keysOf(first, true)) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText(/^Right\. It comes back in 3 days/);
  await expect(question).toContainText('you had it right');
  await page.keyboard.press('e');
  await expect(question.getByRole('status')).toContainText('in 8 days');
  await expectNoViolations(page);
  await page.keyboard.press('Enter');
  await expect(questionIn(page, second)).toBeVisible();
  await expect(reviewLink(page)).toHaveAccessibleName('Review 1 due');
  for (const key of keysOf(second, false)) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expectNoViolations(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 of 2 right' })).toBeFocused();
  await expect(phase(page, 'over')).toContainText('Next: 1 question, tomorrow.');
  await expect(reviewLink(page)).toHaveCount(0);
  await expectNoViolations(page);

  // What the lesson counts is untouched, and what was reviewed is stored.
  await page.goto(lessonUrl(LESSON));
  await expect(page.locator('[data-score]')).toContainText(`1 of ${quiz.questions.length} right`);
  await page.goto('review/');
  await expect(phase(page, 'empty')).toContainText('Nothing is due.');
  await expect(page.getByRole('region', { name: 'Coming up' }).getByRole('listitem')).toHaveCount(
    2,
  );
});

test('on a phone: the menu says what is due; without the questions the page says so', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await answerInLesson(page);
  await daysLater(page, 2);
  await page.route('**/quizzes.json', route => route.abort());
  await page.goto('review/');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expectNoViolations(page);
  await page.unroute('**/quizzes.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(phase(page, 'due')).toContainText('2 questions are due');
  await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
  await expect(page.getByRole('link', { name: 'Review 2 due' })).toBeVisible();
  await page.getByRole('button', { name: 'Close navigation bar' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await choose(questionIn(page, first), first, true);
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(phase(page, 'checked')).toBeVisible();
  await expectNoViolations(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
