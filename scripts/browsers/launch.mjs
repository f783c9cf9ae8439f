// @ts-check
// Starts a browser as the tests do and ends it: exit code 0 if Playwright can drive it.
//   node scripts/browsers/launch.mjs chromium|shell|firefox EXECUTABLE [CHANNEL]
import { chromium, firefox } from '@playwright/test';

const [name, executablePath, channel] = process.argv.slice(2);
const browser = await (name === 'firefox' ? firefox : chromium).launch({
  executablePath,
  ...(channel ? { channel } : {}),
  // As root, as in most containers, Chromium starts in no other way.
  args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-gpu'],
  timeout: 30_000,
});
const page = await browser.newPage();
await page.setContent('<title>It works</title>');
if ((await page.title()) !== 'It works') process.exitCode = 1;
await browser.close();
