import { parseArgs } from 'node:util';
import { runSteps } from './test/runStep';
import { steps } from './test/steps';
import { summary } from './test/summary';

const help = `npm test [-- --only <step>[,<step>…]]

Runs every check of the project, and goes on after a failure.
Steps: ${steps.map(step => step.id).join(', ')}.
With --only, these steps alone; what they need must have been made before.`;

/** The steps that were asked for, in their own order. */
function chosen(only: string | undefined): typeof steps {
  if (only === undefined) return steps;
  const ids = only.split(',').map(id => id.trim());
  const unknown = ids.filter(id => !steps.some(step => step.id === id));
  if (unknown.length > 0) throw new Error(`No step "${unknown.join('", "')}".\n\n${help}`);
  return steps.filter(step => ids.includes(step.id));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(help);
  const started = performance.now();
  const outcomes = await runSteps(chosen(values.only));
  console.log(`\n${summary(outcomes, (performance.now() - started) / 1000)}`);
  if (outcomes.some(({ counts }) => counts.failed > 0)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
