import { chromium, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { serve } from './tests/e2e/lib/serve';
import path from 'node:path';
const PORT = 4613;
const server = serve(path.resolve('build'), '/stagecraft/').listen(PORT);
const base = `http://localhost:${PORT}/stagecraft/`;
const quizzes = JSON.parse(readFileSync('build/quizzes.json', 'utf8')).quizzes;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const DAY = 864e5;
try {
  for (const [w, h, scheme] of [[1440, 900, 'light'], [390, 844, 'dark'], [1440, 900, 'dark'], [390, 844, 'light']] as const) {
    const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, hasTouch: w < 500, isMobile: w < 500 });
    const page = await context.newPage();
    const shot = (name: string, full = false) => page.screenshot({ path: `/tmp/shots-c/${name}-${w}-${scheme}.png`, fullPage: full });
    await page.goto(base + 'review/');
    await page.locator('[data-review=empty]').waitFor();
    await shot('none');
    for (const quiz of quizzes.slice(0, 2)) {
      await page.goto(`http://localhost:${PORT}${quiz.url}`);
      let n = 0;
      for (const q of quiz.questions) {
        const el = page.locator(`[data-question="${q.id}"]`);
        const right = n++ % 2 === 0;
        for (const o of q.options.filter((o: any) => o.right === right).slice(0, right ? 9 : 1)) await el.locator(`input[value="${o.id}"]`).check();
        await el.getByRole('button', { name: 'Check answer' }).click();
      }
      await page.locator('[data-quiz]').screenshot({ path: `/tmp/shots-c/quiz-${quiz.id}-${w}-${scheme}.png` });
    }
    await page.clock.setFixedTime(new Date(Date.now() + DAY));
    await page.goto(base + 'review/');
    await page.locator('[data-review=due]').waitFor();
    await page.waitForTimeout(300);
    await shot('due');
    await page.getByRole('button', { name: 'Start' }).click();
    await shot('asking');
    for (let i = 0; i < 5; i++) {
      const id = await page.locator('[data-question]').getAttribute('data-question');
      const q = quizzes.flatMap((z: any) => z.questions).find((x: any) => x.id === id);
      const right = i !== 2;
      for (const o of q.options.filter((o: any) => o.right === right).slice(0, right ? 9 : 1)) await page.locator(`input[value="${o.id}"]`).check();
      await page.getByRole('button', { name: 'Check answer' }).click();
      if (i === 1 || i === 2) await shot(i === 1 ? 'right' : 'wrong', true);
      await page.getByRole('button', { name: /Next question|Finish/ }).click();
    }
    await page.getByRole('button', { name: 'Stop here' }).click();
    await page.waitForTimeout(300);
    await shot('summary', true);
    await page.goto(base + 'review/');
    await page.locator('[data-review=due]').waitFor();
    await shot('due-later', true);
    if (w < 500) {
      await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
      await page.waitForTimeout(400);
      await shot('menu');
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
