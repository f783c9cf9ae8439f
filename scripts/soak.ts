import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers';
import { killWhileWriting } from './soak/kills';

// `npm run soak`: kills a real browser while it writes progress, again and again. `npm test` does it 20 times.
const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });
const started = performance.now();
const { kills, confirmed, missing } = await killWhileWriting(
  ensureBrowsers().chromium.executablePath,
  Number(values.kills),
);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${kills} kills in ${seconds} s; ${confirmed} writes were confirmed before them.`);
if (confirmed === 0) {
  console.error('No write was ever confirmed: this run shows nothing.');
  process.exitCode = 1;
}
for (const what of missing) console.error(`Missing ${what}.`);
if (missing.length > 0) process.exitCode = 1;
else console.log('Nothing that was confirmed is missing.');
