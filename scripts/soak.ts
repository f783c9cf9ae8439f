import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers';
import { killWhileWriting } from './soak/kills';
import { runTool } from './tools';

const help = `npm run soak [-- --kills <number>] [--histories <number>] [--told]

Tries to make the store of progress lose something. Kills a real Chromium at random moments while two tabs write (200
times; \`npm test\` does it 20 times), and plays random histories of two tabs, imports and crashes (5,000).
Rarely, Chromium finds its own files damaged after a kill and throws them away. That is a failure too, unless --told
says that it is enough when the page tells the reader.`;

/** @param told is enough: that Chromium threw its own files away is no failure where the page said so */
async function kill(times: number, told: boolean): Promise<boolean> {
  const started = performance.now();
  const { executablePath } = ensureBrowsers().chromium;
  const { kills, confirmed, missing, thrownAway } = await killWhileWriting(executablePath, times);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${kills} kills in ${seconds} s, after ${confirmed} confirmed writes.`);
  for (const what of missing) console.error(`Missing ${what}.`);
  if (thrownAway > 0) {
    console.warn(
      `Chromium itself found its files damaged and threw them away ${thrownAway} times; the page said so.`,
    );
  }
  if (confirmed === 0) console.error('No write was ever confirmed, so this shows nothing.');
  else if (missing.length + thrownAway === 0) console.log('Nothing that was confirmed is missing.');
  return confirmed > 0 && missing.length === 0 && (told || thrownAway === 0);
}

const play = async (histories: string): Promise<boolean> =>
  (await runTool(['vitest', 'run', 'src/progress/store/interleaving.test.ts'], {
    STAGECRAFT_RUNS: histories,
  })) === 0;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    histories: { type: 'string', default: '5000' },
    told: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) console.log(help);
else {
  const survived = Number(values.kills) === 0 || (await kill(Number(values.kills), values.told));
  const played = Number(values.histories) === 0 || (await play(values.histories));
  if (!survived || !played) process.exitCode = 1;
}
