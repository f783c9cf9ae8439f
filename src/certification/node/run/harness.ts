import { writeSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { runTogether } from '../../../conformance/runTogether';
import { type Answer, answerDescriptor, jobSchema } from './job';

// Runs the checks of one solution, in a process that it starts for them: this one has no code of the learner's in it, so
// that it is this one that says what became of each check. It answers on a channel that only it has: whatever the solution
// prints, it prints elsewhere.

async function main(): Promise<Answer> {
  const job = jobSchema.parse(JSON.parse(await text(process.stdin)));
  const files = new Map(job.paths.map(file => [file, path.join(job.folder, file)]));
  const variant = { exercise: { id: job.id }, name: 'certificate', files };
  const [result] = await runTogether(job.environment, job.siteDir, [variant], {
    confinement: {
      execArgv: job.execArgv,
      readable: job.readable,
      cache: job.cache,
      attachments: job.attachments,
    },
  });
  return { checks: [...(result?.checks ?? [])], errors: [...(result?.errors ?? [])] };
}

let answer: Answer;
try {
  answer = await main();
} catch (error) {
  answer = { checks: [], errors: [error instanceof Error ? error.message : String(error)] };
}
const line = Buffer.from(`${JSON.stringify(answer)}\n`);
// A pipe takes what fits into it; the rest is for the next turn.
for (let at = 0; at < line.length;) at += writeSync(answerDescriptor, line, at);
process.exit(0);
