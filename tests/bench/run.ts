import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench, Row } from './row';
import { table } from './table';

const help = `npm run bench [-- --bytes] [-- --only <name>]

Measures what the project promises and compares it with its budgets. Needs a built site: npm run build.
--bytes        only sizes, which are the same on every machine
--only <name>  only tests/bench/<name>.bench.ts`;

async function measure(only: string | undefined, bytesAlone: boolean): Promise<Row[]> {
  const names = readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.bench.ts'))
    .map(name => name.replace(/\.bench\.ts$/, ''))
    .filter(name => only === undefined || name === only)
    .sort();
  if (names.length === 0) throw new Error(`There is no tests/bench/${only}.bench.ts.`);
  const rows: Row[] = [];
  // One after the other: two that measure times would measure each other.
  for (const name of names) {
    const bench = (await import(`./${name}.bench.ts`)) as Bench;
    if (bytesAlone && bench.kind !== 'bytes') continue;
    console.error(`measuring: ${name}`);
    rows.push(...(await bench.rows()));
  }
  return rows;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      bytes: { type: 'boolean', default: false },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(help);
  const rows = await measure(values.only, values.bytes);
  console.log(table(rows));
  const broken = rows.filter(row => !row.ok);
  if (broken.length === 0) return;
  console.error(`\nOver budget: ${broken.map(row => row.what).join('; ')}.`);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
