/** `npx tsx src/sandbox/packs/cli.ts`: builds the packs into `.generated/static/packs`, if anything has changed. */
import { buildSitePacks } from './site';

const began = performance.now();

try {
  const { upToDate } = await buildSitePacks(line => console.log(`packs: ${line}`));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(upToDate ? 'packs: up to date' : `packs: built in ${seconds} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
