import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers';
import { killWhileWriting } from './soak/kills';
import { runTool } from './tools';

const help = `npm run soak [-- --kills <number>] [--histories <number>]

Tries to make the store of progress lose something. Kills a real Chromium at random moments while two tabs write (200
times; \`npm test\` does it 20 times), and plays random histories of two tabs, imports and crashes (5,000).
Rarely, Chromium finds its own database damaged after a kill and throws it away; it is then filled from the second copy.`;

async function kill(times: number): Promise<boolean> {
  const started = performance.now();
  const { executablePath } = ensureBrowsers().chromium;
  const { kills, confirmed, missing, broughtBack } = await killWhileWriting(executablePath, times);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${kills} kills in ${seconds} s, after ${confirmed} confirmed writes.`);
  for (const what of missing) console.error(`Missing ${what}.`);
  if (broughtBack > 0) {
    console.log(`Chromium threw its database away ${broughtBack} times; it was filled again.`);
  }
  if (confirmed === 0) console.error('No write was ever confirmed, so this shows nothing.');
  else if (missing.length === 0) console.log('Nothing that was confirmed is missing.');
  return confirmed > 0 && missing.length === 0;
}

const play = async (histories: string): Promise<boolean> =>
  (await runTool(['vitest', 'run', 'src/progress/store/interleaving.test.ts'], {
    STAGECRAFT_RUNS: histories,
  })) === 0;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    histories: { type: 'string', default: '5000' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) console.log(help);
else {
  const survived = Number(values.kills) === 0 || (await kill(Number(values.kills)));
  const played = Number(values.histories) === 0 || (await play(values.histories));
  if (!survived || !played) process.exitCode = 1;
}
